package org.stratoscope.metrics.energy;

import org.stratoscope.api.random.RandomStream;

/** What the tests of the linear theory need of average patches and labels. */
final class LabelledPatches {

    private LabelledPatches() {}

    /**
     * Average patches of images that consist of independent Gaussian patches with covariance diag(lambda^2). The average
     * of J such patches is itself Gaussian with covariance diag(lambda^2) / J, so the patches need not be drawn.
     */
    static double[][] independent(RandomStream random, double[] lambda, int images, int patchesOfImage) {
        double[][] averages = new double[images][lambda.length];
        for (double[] average : averages) {
            for (int i = 0; i < lambda.length; i++) {
                average[i] = lambda[i] / Math.sqrt(patchesOfImage) * random.nextGaussian();
            }
        }
        return averages;
    }

    /** A: the mean over images of average patch times its transpose. */
    static double[][] moments(double[][] averages) {
        int size = averages[0].length;
        double[][] moments = new double[size][size];
        for (double[] average : averages) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    moments[i][j] += average[i] * average[j] / averages.length;
                }
            }
        }
        return moments;
    }

    /** b: the mean over images of average patch times label. */
    static double[] product(double[][] averages, double[] labels) {
        double[] product = new double[averages[0].length];
        for (int n = 0; n < averages.length; n++) {
            for (int i = 0; i < product.length; i++) {
                product[i] += averages[n][i] * labels[n] / averages.length;
            }
        }
        return product;
    }

    /** Independent labels of plus and minus one. */
    static double[] signs(RandomStream random, int count) {
        double[] labels = new double[count];
        for (int n = 0; n < count; n++) {
            labels[n] = random.nextInt(2) == 0 ? -1 : 1;
        }
        return labels;
    }

    static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    static double[][] gaussian(RandomStream random, int rows, int columns, double deviation) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = deviation * random.nextGaussian();
            }
        }
        return matrix;
    }
}
