package org.stratoscope.metrics.sensitivity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * What one layer makes of a sample of images, of their deformations and of noisy versions of them, as vectors; the numbers
 * that several estimators share are computed once. Time and memory are O(P d) but for medians over pairs, which need P^2
 * distances. Closing frees what was made here.
 */
public final class Representation implements AutoCloseable {

    private static final long VALUES_AT_ONCE = 1 << 19;

    private final NDManager manager;
    private final NDArray clean;
    private final NDList deformed;
    private final NDList noisy;
    private Optional<double[][]> deformations = Optional.empty();
    private Optional<double[][]> noises = Optional.empty();
    private Optional<double[]> spread = Optional.empty();

    private Representation(NDArray clean, NDList deformed, NDList noisy, boolean channelMean) {
        this.manager = clean.getManager().newSubManager();
        this.clean = vectors(clean, channelMean);
        this.deformed = vectors(deformed, channelMean);
        this.noisy = vectors(noisy, channelMean);
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

    private double[][] deformations() {
        if (deformations.isEmpty()) {
            deformations = Optional.of(squares(deformed));
        }
        return deformations.get();
    }

    private double[][] noises() {
        if (noises.isEmpty()) {
            noises = Optional.of(squares(noisy));
        }
        return noises.get();
    }

    private double[] spread() {
        if (spread.isEmpty()) {
            try (NDManager scope = manager.newSubManager()) {
                NDArray mean = clean.mean(new int[] {0}, true);
                mean.attach(scope);
                spread = Optional.of(squaredDistances(mean, scope));
            }
        }
        return spread.get();
    }

    private double[][] squares(NDList changed) {
        double[][] squares = new double[changed.size()][];
        for (int draw = 0; draw < squares.length; draw++) {
            try (NDManager scope = manager.newSubManager()) {
                squares[draw] = squaredDistances(changed.get(draw), scope);
            }
        }
        return squares;
    }

    /** Squared distances between vectors of the same number, or from all of them to a single one. */
    private double[] squaredDistances(NDArray other, NDManager scope) {
        int images = (int) clean.getShape().get(0);
        boolean single = other.getShape().get(0) == 1;
        double[] squares = new double[images];
        // Blocks whose temporaries stay in the cache; whole layers would go through memory several times.
        int rows =
                (int) Math.clamp(VALUES_AT_ONCE / Math.max(1, clean.getShape().get(1)), 1, images);
        for (int first = 0; first < images; first += rows) {
            int last = Math.min(first + rows, images);
            try (NDManager block = scope.newSubManager()) {
                NDArray difference =
                        block(clean, first, last, block).sub(single ? other : block(other, first, last, block));
                difference.attach(block);
                NDArray sums = difference.muli(difference).sum(new int[] {1});
                sums.attach(block);
                double[] values = sums.toType(DataType.FLOAT64, true).toDoubleArray();
                System.arraycopy(values, 0, squares, first, values.length);
            }
        }
        return squares;
    }

    private static NDArray block(NDArray vectors, int first, int last, NDManager scope) {
        NDArray block = vectors.get(new NDIndex().addSliceDim(first, last));
        block.attach(scope);
        return block;
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
        return new NDList(batches.stream().map(b -> vectors(b, channelMean)).toArray(NDArray[]::new));
    }

    private NDArray vectors(NDArray batch, boolean channelMean) {
        NDArray source = batch;
        if (channelMean && batch.getShape().dimension() > 2) {
            source = batch.mean(new int[] {1});
            source.attach(manager);
        }
        NDArray view = source.reshape(new Shape(batch.getShape().get(0), -1));
        view.attach(manager);
        return view;
    }

    @Override
    public void close() {
        manager.close();
    }
}
