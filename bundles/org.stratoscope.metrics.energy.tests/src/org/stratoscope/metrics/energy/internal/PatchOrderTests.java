package org.stratoscope.metrics.energy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;
import org.stratoscope.testing.TinyNetwork;

/** Claims: filters and patches are flattened in one order, the convolution's own, and no kernel is flipped. */
class PatchOrderTests {

    @Test
    void filterTimesPatchIsTheConvolutionsOutput() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(2);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            FirstLayer layer = FirstLayer.of(Leaks.input(network, network, images), "test");
            int index = layer.reference().index();
            NDArray batch = Batches.range(manager, images, 1, 1, DataType.FLOAT32);
            float[] pixels = new float[images.shape().size()];
            images.image(1, pixels, 0);
            try (Tape tape = network.record(manager, batch, Mode.EVALUATION, List.of(index))) {
                float[] output = tape.activation(index).toFloatArray();
                assertEquals(4 * 6 * 6, output.length);
                for (int at = 0; at < output.length; at++) {
                    double expected = 0;
                    for (int i = 0; i < 18; i++) {
                        int row = i / 9 * 8 + at / 6 % 6 + i / 3 % 3;
                        expected += layer.filters()[at / 36][i] * pixels[row * 8 + at % 6 + i % 3];
                    }
                    assertEquals(expected, output[at], 1e-5);
                }
            }
        }
    }
}
