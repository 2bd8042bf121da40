package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;

/**
 * D and G after every rectifier of a one-dimensional network on pairs of pixels: every pixel moved by one, and rectified
 * noise whose variance before rectification is the mean square of these moves.
 *
 * @param deformation D after layer k at k - 1
 * @param noise G after layer k at k - 1
 */
record PairSensitivities(List<Double> deformation, List<Double> noise) {

    /** The representation they are taken of. */
    enum Representation {
        /** All channels at all positions. */
        FULL,
        /** The mean over channels at each position. */
        CHANNEL_MEAN
    }

    /** One for each representation, with the same moves and the same noise. */
    static List<PairSensitivities> of(Network network, PixelPairs pairs, int block, RandomStream random)
            throws StratoscopeException {
        List<PairSensitivities> found = List.of(
                new PairSensitivities(new ArrayList<>(), new ArrayList<>()),
                new PairSensitivities(new ArrayList<>(), new ArrayList<>()));
        try (NDManager manager = NDManager.newBaseManager();
                Network wide = network.copy(manager, DataType.FLOAT64, true)) {
            NDArray clean = Batches.range(manager, pairs, 0, pairs.size(), DataType.FLOAT64);
            NDArray moved = Batches.range(
                    manager, pairs.moved(block, random.derive("moves")), 0, pairs.size(), DataType.FLOAT64);
            NDArray noisy = clean.add(noise(manager, clean, moved, random.derive("noise")));
            wide.forward(new NDList(clean, moved, noisy), Mode.EVALUATION, (layer, outputs) -> {
                if (layer.kind() == LayerKind.ACTIVATION) {
                    found.get(0).add(values(outputs, Representation.FULL), pairs.size());
                    found.get(1).add(values(outputs, Representation.CHANNEL_MEAN), pairs.size());
                }
            });
        }
        return found;
    }

    /** R after the last layer. */
    double lastRelative() {
        return deformation.getLast() / noise.getLast();
    }

    /** The least-squares slope of log values against log 2^k over layers 1 .. last. */
    static double slope(List<Double> values, int last) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int k = 1; k <= last; k++) {
            double u = k * Math.log(2);
            double v = Math.log(values.get(k - 1));
            x += u;
            y += v;
            xx += u * u;
            xy += u * v;
        }
        return (last * xy - x * y) / (last * xx - x * x);
    }

    private void add(double[][] values, int images) {
        int size = values[0].length / images;
        double[] sums = new double[size];
        double squares = 0;
        double moves = 0;
        double noises = 0;
        for (int i = 0; i < values[0].length; i++) {
            sums[i % size] += values[0][i];
            squares += values[0][i] * values[0][i];
            moves += Math.pow(values[1][i] - values[0][i], 2);
            noises += Math.pow(values[2][i] - values[0][i], 2);
        }
        for (double sum : sums) {
            squares -= sum * sum / images;
        }
        double distance = 2 * squares / (images - 1);
        deformation.add(moves / images / distance);
        noise.add(noises / images / distance);
    }

    private static double[][] values(NDList outputs, Representation representation) {
        return outputs.stream()
                .map(output -> {
                    if (representation == Representation.FULL) {
                        return output.toDoubleArray();
                    }
                    try (NDArray mean = output.mean(new int[] {1})) {
                        return mean.toDoubleArray();
                    }
                })
                .toArray(double[][]::new);
    }

    private static NDArray noise(NDManager manager, NDArray clean, NDArray moved, RandomStream random) {
        Shape shape = clean.getShape();
        double[] from = clean.toDoubleArray();
        double[] to = moved.toDoubleArray();
        double square = 0;
        for (int i = 0; i < from.length; i++) {
            square += (to[i] - from[i]) * (to[i] - from[i]);
        }
        double deviation = Math.sqrt(square / from.length);
        double[] noise = new double[from.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = Math.max(0, deviation * random.nextGaussian());
        }
        return manager.create(noise, shape);
    }
}
