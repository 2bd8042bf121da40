package @PACKAGE@;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

class @CLASS@Tests {

    @Test
    void stripesLieAlongOneDirection() {
        float[] horizontal = image(open(4, 0), 0);
        float[] vertical = image(open(4, 0), 1);
        for (int i = 0; i < 32; i++) {
            assertEquals(horizontal[0], horizontal[i]);
            assertEquals(vertical[0], vertical[32 * i]);
        }
    }

    @Test
    void anImageIsAlwaysTheSame() {
        Dataset dataset = open(4, 1);
        assertArrayEquals(image(dataset, 2), image(dataset, 2));
        assertArrayEquals(image(dataset, 2), image(open(4, 1), 2));
    }

    private static float[] image(Dataset dataset, int index) {
        float[] image = new float[dataset.shape().size()];
        dataset.image(index, image, 0);
        return image;
    }

    private static Dataset open(int count, double noise) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = new Context(
                    manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            return new @CLASS@().open(new @STEM@Parameters(count, noise), context);
        }
    }
}
