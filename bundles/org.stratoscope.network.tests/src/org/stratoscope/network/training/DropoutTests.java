package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.network.torch.TorchRandom;

/** Dropout acts while training only, keeps the mean, and follows the seed. */
class DropoutTests {

    private static final int SIZE = 4096;

    @Test
    void aShareIsZeroAndTheRestScaledUp() throws Exception {
        float[] kept = output(0.25, false, Mode.TRAINING, 1);
        long zeros = count(kept, 0);
        // A binomial of 4096 x 0.25 has a standard deviation of 28; five of them.
        assertEquals(1024, zeros, 140);
        assertEquals(SIZE - zeros, count(kept, 1 / 0.75f));
    }

    @Test
    void theSeedDecidesAndEvaluationPassesThrough() throws Exception {
        assertArrayEquals(output(0.5, false, Mode.TRAINING, 7), output(0.5, false, Mode.TRAINING, 7));
        assertFalse(Arrays.equals(output(0.5, false, Mode.TRAINING, 7), output(0.5, false, Mode.TRAINING, 8)));
        assertEquals(SIZE, count(output(0.5, false, Mode.EVALUATION, 7), 1));
        assertEquals(SIZE, count(output(0.5, false, Mode.BATCH_STATISTICS, 7), 1));
    }

    @Test
    void wholeImagesAreKeptOrDroppedTogether() throws Exception {
        float[] kept = output(0.5, true, Mode.TRAINING, 3);
        int images = kept.length / 64;
        int dropped = 0;
        for (int image = 0; image < images; image++) {
            float[] one = Arrays.copyOfRange(kept, image * 64, (image + 1) * 64);
            assertEquals(64, count(one, one[0]));
            dropped += one[0] == 0 ? 1 : 0;
        }
        // A binomial of 64 x 0.5 has a standard deviation of 4; five of them.
        assertEquals(32, dropped, 20);
    }

    private static float[] output(double rate, boolean wholeImages, Mode mode, long seed) throws Exception {
        GraphBuilder builder = new GraphBuilder(new ImageShape(1, 8, 8));
        int flat = builder.flatten("flat", Graph.INPUT);
        builder.add("drop", new Operation.Dropout(rate, wholeImages), flat);
        try (NDManager manager = NDManager.newBaseManager()) {
            GraphNetwork network = GraphNetwork.create(
                    "dropout",
                    builder.build(),
                    false,
                    new Initialization.Standard().from(RandomStream.of(0)),
                    manager,
                    DataType.FLOAT32);
            NDArray ones = manager.ones(new Shape(SIZE / 64, 1, 8, 8));
            TorchRandom.seed(seed);
            try (Tape tape = network.record(manager, ones, mode, List.of(0))) {
                return tape.output().toFloatArray();
            }
        }
    }

    private static long count(float[] values, float value) {
        int count = 0;
        for (float v : values) {
            count += v == value ? 1 : 0;
        }
        return count;
    }
}
