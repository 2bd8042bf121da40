package org.stratoscope.metrics.sensitivity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;

/** The squared distances between all pairs of images, each pair once. */
final class PairDistances {

    private final double[] sorted;
    private final double[][] byImage;

    private PairDistances(double[] sorted, double[][] byImage) {
        this.sorted = sorted;
        this.byImage = byImage;
    }

    /** Computes the distances from inner products of the centred vectors, in double precision. */
    static PairDistances of(NDArray vectors) {
        int images = (int) vectors.getShape().get(0);
        double[] products;
        try (NDManager scope = vectors.getManager().newSubManager()) {
            NDArray mean = vectors.mean(new int[] {0}, true);
            mean.attach(scope);
            NDArray centred = vectors.sub(mean);
            centred.attach(scope);
            NDArray wide = centred.toType(DataType.FLOAT64, true);
            wide.attach(scope);
            NDArray transposed = wide.transpose();
            transposed.attach(scope);
            NDArray gram = wide.matMul(transposed);
            gram.attach(scope);
            products = gram.toDoubleArray();
        }
        double[][] byImage = new double[images][images];
        double[] all = new double[images * (images - 1) / 2];
        int next = 0;
        for (int i = 0; i < images; i++) {
            for (int j = 0; j < i; j++) {
                double square = products[i * images + i] + products[j * images + j] - 2 * products[i * images + j];
                byImage[i][j] = Math.max(0, square);
                byImage[j][i] = byImage[i][j];
                all[next++] = byImage[i][j];
            }
        }
        Arrays.sort(all);
        return new PairDistances(all, byImage);
    }

    /**
     * The median.
     *
     * @param distinct whether only different images make a pair; otherwise all ordered pairs count, the zeros of every image
     *     with itself included, and the lower of two middle values is taken
     */
    Moment median(boolean distinct) {
        int images = byImage.length;
        double median = distinct ? Medians.of(sorted, false) : ofOrderedPairs();
        double sparsity = Medians.sparsity(sorted, images);
        double[] influence = new double[images];
        for (int i = 0; i < images; i++) {
            for (int j = 0; j < images; j++) {
                if (i != j) {
                    influence[i] += 2 * sparsity * Medians.side(byImage[i][j], median) / (images - 1);
                }
            }
        }
        return new Moment(median, influence);
    }

    private double ofOrderedPairs() {
        int images = byImage.length;
        double[] all = new double[images * images];
        for (int i = 0; i < images; i++) {
            System.arraycopy(byImage[i], 0, all, i * images, images);
        }
        Arrays.sort(all);
        return Medians.of(all, true);
    }
}
