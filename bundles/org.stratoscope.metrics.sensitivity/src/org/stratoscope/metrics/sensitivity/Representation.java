package org.stratoscope.metrics.sensitivity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stratoscope.network.torch.TorchSnippets;

/**
 * What one layer makes of a sample of images, of their deformations and of noisy versions of them, as vectors; the numbers
 * that several estimators share are computed once. Time and memory are O(P d) but for medians over pairs, which need P^2
 * distances. Closing frees what was made here.
 */
public final class Representation implements AutoCloseable {

    private final NDManager manager;
    private final NDArray clean;
    private final NDList deformed;
    private final NDList noisy;
    private Optional<double[][]> squares = Optional.empty();

    private Representation(NDArray clean, NDList deformed, NDList noisy, boolean channelMean) {
        this.manager = clean.getManager().newSubManager();
        NDList all = new NDList(clean);
        all.addAll(deformed);
        all.addAll(noisy);
        NDList vectors = vectors(all, channelMean);
        this.clean = vectors.getFirst();
        this.deformed = new NDList(vectors.subList(1, 1 + deformed.size()));
        this.noisy = new NDList(vectors.subList(1 + deformed.size(), vectors.size()));
    }

    /**
     * Looks at a layer's outputs, which stay the caller's.
     *
     * @param clean shape (images, ...), at least two images
     * @param deformed one tensor of the same shape for each draw
     * @param noisy likewise
     * @param channelMean whether images are averaged over their channels first
     */
    public static Representation of(NDArray clean, NDList deformed, NDList noisy, boolean channelMean) {
        return new Representation(clean, deformed, noisy, channelMean);
    }

    /** The mean squared distance of the images' vectors from their mean; zero when the layer is constant. */
    public double variance() {
        return Moment.mean(spread()).value();
    }

    Moment deformation(Estimation estimation) {
        return typical(deformed, deformations(), estimation);
    }

    Moment noise(Estimation estimation) {
        return typical(noisy, noises(), estimation);
    }

    private Moment typical(NDList changed, double[][] squares, Estimation estimation) {
        return switch (estimation.estimator()) {
            case MEAN -> Moment.mean(averageOverDraws(squares));
            case MEDIAN_OF_NORM -> Moment.median(squares, !estimation.corrected());
            case MEDIAN -> CoordinateMedians.of(clean, changed, !estimation.corrected());
        };
    }

    /** The typical squared distance between two images. */
    Moment distance(Estimation estimation) {
        double added = estimation.corrected() ? 0 : Estimation.REGULARIZATION;
        if (estimation.dividesByMean()) {
            double images = spread().length;
            double pairs = estimation.corrected() ? images / (images - 1) : 1;
            return Moment.mean(spread()).scaled(2 * pairs, added);
        }
        return PairDistances.of(clean).median(estimation.corrected()).scaled(1, added);
    }

    private double[] spread() {
        return squares()[0];
    }

    private double[][] deformations() {
        return Arrays.copyOfRange(squares(), 1, 1 + deformed.size());
    }

    private double[][] noises() {
        return Arrays.copyOfRange(squares(), 1 + deformed.size(), squares().length);
    }

    /** The squared distances of the clean images from their mean, then from each draw. */
    private double[][] squares() {
        if (squares.isEmpty()) {
            NDList changed = new NDList(deformed);
            changed.addAll(noisy);
            try (NDArray found = TorchSnippets.squaredDistances(manager, clean, changed)) {
                int images = (int) clean.getShape().get(0);
                double[] all = found.toDoubleArray();
                squares = Optional.of(IntStream.range(0, 1 + changed.size())
                        .mapToObj(i -> Arrays.copyOfRange(all, i * images, (i + 1) * images))
                        .toArray(double[][]::new));
            }
        }
        return squares.get();
    }

    private static double[] averageOverDraws(double[][] squares) {
        double[] average = new double[squares[0].length];
        for (double[] draw : squares) {
            for (int i = 0; i < average.length; i++) {
                average[i] += draw[i] / squares.length;
            }
        }
        return average;
    }

    private NDList vectors(NDList batches, boolean channelMean) {
        NDList sources = new NDList(batches.size());
        for (NDArray batch : batches) {
            if (channelMean && batch.getShape().dimension() > 2) {
                NDArray mean = batch.mean(new int[] {1});
                mean.attach(manager);
                sources.add(mean);
            } else {
                sources.add(batch);
            }
        }
        return TorchSnippets.inMemoryOrder(manager, sources);
    }

    @Override
    public void close() {
        manager.close();
    }
}
