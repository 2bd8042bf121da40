package org.stratoscope.metrics.energy;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/**
 * What gradient descent on a linear network with one output sees of a data set with two classes (Chowers and Weiss 2023,
 * arXiv 2206.02454, section on linear networks): the average patches of its images and their products with the labels.
 *
 * @param moments A, d x d: the mean over images of average patch times its transpose
 * @param labels b: the mean over images of average patch times label, 1 for the second class and -1 for the first
 * @param signal half the difference of the classes' mean average patches, the second class minus the first; zero where one
 *     class has no image
 * @param images number of images
 */
public record AveragePatches(double[][] moments, double[] labels, double[] signal, int images) {

    /**
     * What a network with an output for each class sees of the labels: C x d, for each class the sum of the average patches
     * of its images over the number of all images.
     *
     * @param count the first so many images are used
     */
    public static double[][] classProducts(
            Dataset dataset, int count, int filterHeight, int filterWidth, Monitor monitor) throws CancelledException {
        int size = dataset.shape().channels() * filterHeight * filterWidth;
        double[][] products = new double[dataset.classes().size()][size];
        float[] pixels = new float[dataset.shape().size()];
        for (int n = 0; n < count; n++) {
            monitor.checkCancelled();
            dataset.image(n, pixels, 0);
            PixelSums sums = new PixelSums(dataset.shape());
            sums.add(pixels, 1);
            double[] patch = sums.patch(filterHeight, filterWidth);
            double[] product = products[dataset.label(n)];
            for (int i = 0; i < size; i++) {
                product[i] += patch[i] / count;
            }
        }
        return products;
    }

    /**
     * Reads the images once.
     *
     * @param count the first so many images are used
     */
    public static AveragePatches of(Dataset dataset, int count, int filterHeight, int filterWidth, Monitor monitor)
            throws CancelledException {
        int size = dataset.shape().channels() * filterHeight * filterWidth;
        double[][] moments = new double[size][size];
        double[] labels = new double[size];
        double[][] classes = new double[2][size];
        int[] counts = new int[2];
        float[] pixels = new float[dataset.shape().size()];
        monitor.begin("average patches", count);
        for (int n = 0; n < count; n++) {
            monitor.checkCancelled();
            dataset.image(n, pixels, 0);
            PixelSums sums = new PixelSums(dataset.shape());
            sums.add(pixels, 1);
            double[] patch = sums.patch(filterHeight, filterWidth);
            int second = dataset.label(n) == 0 ? 0 : 1;
            double label = 2 * second - 1;
            counts[second]++;
            for (int i = 0; i < size; i++) {
                classes[second][i] += patch[i];
                labels[i] += label * patch[i] / count;
                for (int j = 0; j < size; j++) {
                    moments[i][j] += patch[i] * patch[j] / count;
                }
            }
            monitor.worked(1);
        }
        double[] signal = new double[size];
        for (int i = 0; i < size && counts[0] > 0 && counts[1] > 0; i++) {
            signal[i] = (classes[1][i] / counts[1] - classes[0][i] / counts[0]) / 2;
        }
        return new AveragePatches(moments, labels, signal, count);
    }
}
