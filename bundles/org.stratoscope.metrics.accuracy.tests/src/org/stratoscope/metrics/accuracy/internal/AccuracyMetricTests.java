package org.stratoscope.metrics.accuracy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;
import org.stratoscope.testing.TinyNetwork;

/** Claims: accuracy and loss equal those of the logits taken all at once, whatever the batch size; nothing leaks. */
class AccuracyMetricTests {

    @Test
    void accuracyAndLossFollowFromTheLogits() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(23);
        try (NDManager manager = NDManager.newBaseManager()) {
            GraphNetwork network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            double[][] logits = logits(network, images, manager);
            int correct = 0;
            double loss = 0;
            double squares = 0;
            for (int i = 0; i < logits.length; i++) {
                for (int k = 0; k < 3; k++) {
                    squares += Math.pow(logits[i][k] - (k == images.label(i) ? 1 : 0), 2) / logits.length;
                }
                double own = logits[i][images.label(i)];
                double sum = 0;
                boolean best = true;
                for (double other : logits[i]) {
                    sum += Math.exp(other - own);
                    best &= other <= own;
                }
                correct += best ? 1 : 0;
                loss += Math.log(sum) / logits.length;
            }
            CollectedResults results = Leaks.measure(
                    new AccuracyMetric(),
                    new AccuracyParameters(5, false),
                    Leaks.input(network, network, images),
                    manager);
            assertEquals(
                    (double) correct / 23, results.of("accuracy").getFirst().value(), 1e-15);
            assertEquals(
                    1 - (double) correct / 23, results.of("error").getFirst().value(), 1e-15);
            assertEquals(loss, results.of("loss").getFirst().value(), 1e-6);
            assertEquals(squares, results.of("squared_error").getFirst().value(), 1e-6);
            assertEquals(23, results.of("loss").getFirst().samples());
        }
    }

    @Test
    void trainingImagesAreClassifiedToo() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(23);
        try (NDManager manager = NDManager.newBaseManager()) {
            GraphNetwork network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            CollectedResults results = Leaks.measure(
                    new AccuracyMetric(),
                    new AccuracyParameters(5, true),
                    Leaks.input(network, network, images),
                    manager);
            // Probe and training images of this input are the same.
            for (String statistic : new String[] {"accuracy", "error", "loss"}) {
                assertEquals(
                        results.of(statistic).getFirst().value(),
                        results.of(statistic + "@training").getFirst().value());
            }
        }
    }

    @Test
    void aSingleOutputTellsTwoClassesApartByItsSign() throws StratoscopeException {
        GeneratedImages images = new GeneratedImages(new ImageShape(2, 8, 8), 20, List.of("a", "b"));
        try (NDManager manager = NDManager.newBaseManager()) {
            GraphNetwork network = TinyNetwork.create(manager, images.shape(), 1, 1, true);
            double[] outputs = new double[images.size()];
            NDArray batch = Batches.range(manager, images, 0, images.size(), DataType.FLOAT32);
            network.forward(new NDList(batch), Mode.EVALUATION, (layer, values) -> {
                if (layer.name().equals("linear")) {
                    float[] numbers = values.singletonOrThrow().toFloatArray();
                    for (int i = 0; i < numbers.length; i++) {
                        outputs[i] = numbers[i];
                    }
                }
            });
            int correct = 0;
            double loss = 0;
            double squares = 0;
            for (int i = 0; i < outputs.length; i++) {
                double sign = images.label(i) == 1 ? 1 : -1;
                correct += sign * outputs[i] > 0 ? 1 : 0;
                loss += Math.max(0, 1 - sign * outputs[i]) / outputs.length;
                squares += Math.pow(outputs[i] - sign, 2) / outputs.length;
            }
            CollectedResults results = Leaks.measure(
                    new AccuracyMetric(),
                    new AccuracyParameters(7, false),
                    Leaks.input(network, network, images),
                    manager);
            assertEquals(correct / 20.0, results.of("accuracy").getFirst().value(), 1e-15);
            assertEquals(loss, results.of("loss").getFirst().value(), 1e-6);
            assertEquals(squares, results.of("squared_error").getFirst().value(), 1e-6);
        }
    }

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new AccuracyMetric(), new AccuracyParameters(5, false)));
    }

    private static double[][] logits(GraphNetwork network, GeneratedImages images, NDManager manager)
            throws StratoscopeException {
        double[][] logits = new double[images.size()][];
        NDArray batch = Batches.range(manager, images, 0, images.size(), DataType.FLOAT32);
        network.forward(new NDList(batch), Mode.EVALUATION, (layer, outputs) -> {
            if (layer.name().equals("linear")) {
                for (int i = 0; i < logits.length; i++) {
                    float[] row = outputs.singletonOrThrow().get(i).toFloatArray();
                    logits[i] = new double[] {row[0], row[1], row[2]};
                }
            }
        });
        return logits;
    }
}
