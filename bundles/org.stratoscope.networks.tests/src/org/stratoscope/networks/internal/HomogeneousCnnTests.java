package org.stratoscope.networks.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.djl.TensorEngine;

/** Claims: a homogeneous network pools windows that wrap around, keeps the sum, and refuses what it cannot pool. */
class HomogeneousCnnTests {

    private NDManager manager;

    @BeforeEach
    void startEngine() {
        assertEquals(Optional.empty(), TensorEngine.failure());
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void freeEverything() {
        manager.close();
    }

    @Test
    void windowsOfTwoAddNeighboursUntilTwoPositionsAreLeft() throws StratoscopeException {
        Network network = create("homogeneous-cnn:layers=2", new ImageShape(1, 1, 8));
        assertTrue(network.description().trained());
        assertEquals(2, network.description().outputs());
        assertEquals(
                List.of("pad1", "conv1", "relu1", "pad2", "conv2", "relu2", "flatten"),
                network.description().layers().stream().map(Layer::name).toList());
        assertArrayEquals(new double[] {1 + 2 + 3 + 4, 5 + 6 + 7 + 8}, output(network, 8, 1, 2, 3, 4, 5, 6, 7, 8), 0);
    }

    @Test
    void withoutStrideTheWindowsWrapAround() throws StratoscopeException {
        Network network = create("homogeneous-cnn:layers=1,filter=3,stride=1", new ImageShape(1, 1, 5));
        double third = (float) (1.0 / 3);
        assertArrayEquals(
                new double[] {8 * third, 6 * third, 9 * third, 12 * third, 10 * third},
                output(network, 5, 1, 2, 3, 4, 5),
                1e-14);
    }

    @Test
    void inThePlaneTheWindowsAreSquares() throws StratoscopeException {
        Network network = create("homogeneous-cnn:layers=1", new ImageShape(1, 2, 4));
        assertArrayEquals(new double[] {1 + 2 + 5 + 6, 3 + 4 + 7 + 8}, output(network, 4, 1, 2, 3, 4, 5, 6, 7, 8), 0);
    }

    @Test
    void imagesItCannotPoolAreRefused() {
        assertRefused(
                "Layer 3 of the Homogeneous CNN, 8 layers, F = 2, s = 2 has a single position for images of 1 x 1 x 8, so"
                        + " that all images look alike to it; use fewer 'layers', a smaller 'stride' or larger images.",
                "homogeneous-cnn",
                new ImageShape(1, 1, 8));
        assertRefused(
                "A homogeneous network needs images of one channel but gets 3 x 32 x 32; choose a data set such as one of"
                        + " single pixels.",
                "homogeneous-cnn",
                new ImageShape(3, 32, 32));
        assertTrue(assertThrows(
                        InvalidInputException.class,
                        () -> create("homogeneous-cnn:filter=2,stride=3", new ImageShape(1, 1, 64)))
                .getMessage()
                .contains("'filter' at least as long as the 'stride', not 8, 3 and 2"));
    }

    private void assertRefused(String sentence, String text, ImageShape images) {
        assertEquals(
                sentence,
                assertThrows(InvalidInputException.class, () -> create(text, images))
                        .getMessage());
    }

    private Network create(String text, ImageShape images) throws StratoscopeException {
        HomogeneousCnnParameters parameters = ParameterSchema.of(HomogeneousCnnParameters.class)
                .bind(ComponentText.parse(text).values());
        Context context = new Context(manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT64);
        return new HomogeneousCnn().create(parameters, new NetworkRequest(images, 2), context);
    }

    private double[] output(Network network, int width, double... pixels) throws StratoscopeException {
        List<double[]> last = new ArrayList<>();
        network.forward(
                new NDList(manager.create(pixels, new Shape(1, 1, pixels.length / width, width))),
                Mode.EVALUATION,
                (layer, outputs) -> last.add(outputs.getFirst().toDoubleArray()));
        return last.getLast();
    }
}
