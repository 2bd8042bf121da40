package org.stratoscope.metrics.energy.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.Network;
import org.stratoscope.metrics.energy.FixedHeadTheory;

/**
 * The linear map from filters to classes of a linear network with several outputs, where training left it as it was.
 *
 * @param weights C x K
 */
record FixedHead(double[][] weights) {

    /**
     * Finds the head; empty for a network without one, which has the sum over filters as its one output.
     *
     * @throws InvalidInputException when the head was trained, or nobody knows whether it was
     */
    static Optional<FixedHead> of(MetricInput input, FirstLayer layer, String metric) throws InvalidInputException {
        List<String> others = input.network().trainable().stream()
                .filter(name -> !name.equals(layer.geometry().weight()))
                .toList();
        if (others.size() != 1 || input.network().trainable().size() != 2) {
            return Optional.empty();
        }
        String name = others.getFirst();
        double[] trained = numbers(input.network(), name);
        int filters = layer.filters().length;
        int classes = layer.images().classes().size();
        if (trained.length != classes * filters) {
            return Optional.empty();
        }
        String remedy = "; give the trainer frozen=" + name.replaceFirst("\\.weight$", "") + ".";
        if (input.initial().isEmpty()) {
            throw new InvalidInputException(
                    "The metric " + metric + " solves a head that is not trained, but the weights" + " of " + name
                            + " before training are not known; train the network here.");
        }
        if (!java.util.Arrays.equals(trained, numbers(input.initial().get(), name))) {
            throw new InvalidInputException("The metric " + metric + " solves a head that is not trained, but " + name
                    + " was trained" + remedy);
        }
        double[][] weights = new double[classes][];
        for (int c = 0; c < classes; c++) {
            weights[c] = java.util.Arrays.copyOfRange(trained, c * filters, (c + 1) * filters);
        }
        return Optional.of(new FixedHead(weights));
    }

    /**
     * The filters after training.
     *
     * @param moments A of the average patches
     * @param labels C x d: the mean over images of one-hot label times transposed average patch
     * @param learningRate of the trainer, whose squared loss is the mean over outputs
     * @throws InvalidInputException when the descent diverges or two outputs are the same
     */
    double[][] filters(double[][] moments, double[][] labels, double[][] initial, double learningRate, long steps)
            throws InvalidInputException {
        FixedHeadTheory theory;
        try {
            theory = new FixedHeadTheory(moments, weights);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "The outputs of the head depend on each other linearly, so that the theory has"
                            + " no solution; use at least as many filters as classes.",
                    e);
        }
        double rate = learningRate / weights.length;
        double greatest = theory.greatestRate(rate);
        if (greatest >= 2) {
            throw new InvalidInputException("Gradient descent with a learning rate of " + learningRate
                    + " diverges on these images; lower 'learningRate' below "
                    + String.format(java.util.Locale.ROOT, "%.3g", 2 * learningRate / greatest) + ".");
        }
        return theory.filters(initial, labels, rate, steps);
    }

    private static double[] numbers(Network network, String name) {
        try (NDArray wide = network.parameters().get(name).toType(DataType.FLOAT64, true)) {
            return wide.toDoubleArray();
        }
    }
}
