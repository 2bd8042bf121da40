package org.stratoscope.metrics.sensitivity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.networks.HomogeneousCnnArchitecture;

/**
 * D and G of every layer of a homogeneous network, measured on all images of one active pixel by sums that share no code
 * with the metric.
 *
 * @param deformation D after layer k at k - 1
 * @param noise G after layer k at k - 1
 */
record MeasuredPooling(List<Double> deformation, List<Double> noise) {

    /** Runs all images, each moved by one pixel, and each under several draws of rectified noise of the same norm. */
    static MeasuredPooling of(HomogeneousCnnArchitecture architecture, int length, int draws)
            throws StratoscopeException {
        MeasuredPooling measured = new MeasuredPooling(new ArrayList<>(), new ArrayList<>());
        try (NDManager manager = NDManager.newBaseManager();
                Network network = network(architecture, length, manager)) {
            NDList batches = new NDList(pixels(manager, length, 0), pixels(manager, length, 1));
            for (int draw = 0; draw < draws; draw++) {
                batches.add(noisy(manager, length, RandomStream.of(3).derive(draw)));
            }
            network.forward(batches, Mode.EVALUATION, (layer, outputs) -> {
                if (layer.kind() == LayerKind.ACTIVATION) {
                    measured.add(outputs, length);
                }
            });
        }
        return measured;
    }

    private void add(NDList outputs, int images) {
        double[] clean = outputs.get(0).toDoubleArray();
        double distinct = 2 * totalVariance(clean, images) * images / (images - 1);
        deformation.add(meanSquare(clean, outputs.get(1).toDoubleArray(), images) / distinct);
        double sum = 0;
        for (NDArray noisy : outputs.subList(2, outputs.size())) {
            sum += meanSquare(clean, noisy.toDoubleArray(), images);
        }
        noise.add(sum / (outputs.size() - 2) / distinct);
    }

    private static double totalVariance(double[] values, int images) {
        int size = values.length / images;
        double[] sums = new double[size];
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sums[i % size] += values[i];
            total += values[i] * values[i] / images;
        }
        for (double sum : sums) {
            total -= sum / images * sum / images;
        }
        return total;
    }

    private static double meanSquare(double[] clean, double[] changed, int images) {
        double sum = 0;
        for (int i = 0; i < clean.length; i++) {
            sum += (changed[i] - clean[i]) * (changed[i] - clean[i]);
        }
        return sum / images;
    }

    private static Network network(HomogeneousCnnArchitecture architecture, int length, NDManager manager)
            throws StratoscopeException {
        return GraphNetwork.create(
                architecture.title(),
                architecture.graph(new ImageShape(1, 1, length), 2),
                true,
                architecture.initialization().from(RandomStream.of(1)),
                manager,
                DataType.FLOAT64);
    }

    /** Image i has its pixel at i + shift, around the end. */
    private static NDArray pixels(NDManager manager, int length, int shift) {
        double[] values = new double[length * length];
        for (int image = 0; image < length; image++) {
            values[image * length + (image + shift) % length] = 1;
        }
        return manager.create(values, new Shape(length, 1, 1, length));
    }

    private static NDArray noisy(NDManager manager, int length, RandomStream random) {
        double[] values = new double[length * length];
        for (int image = 0; image < length; image++) {
            double[] noise = new double[length];
            double square = 0;
            for (int i = 0; i < length; i++) {
                noise[i] = random.nextGaussian();
                square += noise[i] * noise[i];
            }
            // A pixel that moves changes two values by one.
            double scale = Math.sqrt(2 / square);
            for (int i = 0; i < length; i++) {
                values[image * length + i] = Math.max(0, scale * noise[i]) + (i == image ? 1 : 0);
            }
        }
        return manager.create(values, new Shape(length, 1, 1, length));
    }
}
