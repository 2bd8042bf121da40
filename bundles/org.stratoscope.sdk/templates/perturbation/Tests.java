package @PACKAGE@;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

class @CLASS@Tests {

    @Test
    void allPixelsOfAnImageMoveTogether() throws Exception {
        float[] values = perturbed(0.5, 0, 2);
        assertEquals(values[0], values[3]);
        assertNotEquals(values[0], values[4]);
    }

    @Test
    void nothingHappensAtStrengthZero() throws Exception {
        assertArrayEquals(new float[8], perturbed(0, 0, 2));
    }

    @Test
    void batchesDoNotMatter() throws Exception {
        float[] together = perturbed(0.5, 0, 2);
        float[] second = perturbed(0.5, 1, 1);
        assertEquals(together[4], second[0]);
    }

    private static float[] perturbed(double strength, int first, int count) throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = new Context(
                    manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            NDArray images = manager.zeros(new Shape(count, 1, 2, 2));
            return new @CLASS@()
                    .perturb(new @STEM@Parameters(strength), images, first, context)
                    .images()
                    .toFloatArray();
        }
    }
}
