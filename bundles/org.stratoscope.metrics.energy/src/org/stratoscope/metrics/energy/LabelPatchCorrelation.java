package org.stratoscope.metrics.energy;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/**
 * Pearson correlation of every class (1 for its images, 0 for all others) with every principal component of patches: the
 * test of the assumption that labels and patches are uncorrelated (Chowers and Weiss 2023, arXiv 2206.02454, figure 5).
 */
public final class LabelPatchCorrelation {

    /** What of an image's patches is correlated with its label. */
    public enum Mode {
        /** The coefficient of every single patch, as in the paper's definition. */
        SINGLE_PATCH,
        /** The coefficient of the image's average patch, which is what enters a linear network's gradient. */
        AVERAGE_PATCH,
        /** The mean squared coefficient of the image's patches. */
        ENERGY
    }

    private final int images;
    private final long[] counts;
    private final Moments averages;
    private final Moments energies;

    private LabelPatchCorrelation(int images, int classes, int components) {
        this.images = images;
        this.counts = new long[classes];
        this.averages = new Moments(classes, components);
        this.energies = new Moments(classes, components);
    }

    /**
     * Reads the images once.
     *
     * @param images the first so many images are used
     * @param basis of patches of this size
     */
    public static LabelPatchCorrelation of(
            Dataset dataset, int images, int filterHeight, int filterWidth, PatchBasis basis, Monitor monitor)
            throws CancelledException {
        int classes = dataset.classes().size();
        int size = basis.lambda().length;
        LabelPatchCorrelation correlation = new LabelPatchCorrelation(images, classes, size);
        float[] pixels = new float[dataset.shape().size()];
        double[] average = new double[size];
        double[] energy = new double[size];
        monitor.begin("labels against patches", images);
        for (int n = 0; n < images; n++) {
            monitor.checkCancelled();
            dataset.image(n, pixels, 0);
            PixelSums sums = new PixelSums(dataset.shape());
            sums.add(pixels, 1);
            double[] patch = sums.patch(filterHeight, filterWidth);
            PatchProducts products = new PatchProducts(dataset.shape(), filterHeight, filterWidth, 0, 0);
            products.add(pixels, 1);
            double[] moments = products.mean();
            for (int i = 0; i < size; i++) {
                average[i] = SymmetricEigen.dot(patch, basis.components()[i]);
                energy[i] = quadraticForm(moments, basis.components()[i]);
            }
            int label = dataset.label(n);
            correlation.counts[label]++;
            correlation.averages.add(label, average);
            correlation.energies.add(label, energy);
            monitor.worked(1);
        }
        return correlation;
    }

    /**
     * The correlations, one row a class and one column a component; NaN where no image or every image is of the class, or
     * where the component does not vary.
     */
    public double[][] matrix(Mode mode) {
        int components = averages.squares.length;
        double[][] matrix = new double[counts.length][components];
        for (int c = 0; c < counts.length; c++) {
            double share = (double) counts[c] / images;
            double labelDeviation = Math.sqrt(share * (1 - share));
            for (int i = 0; i < components; i++) {
                Moments moments = mode == Mode.ENERGY ? energies : averages;
                double deviation = mode == Mode.SINGLE_PATCH ? patchDeviation(i) : moments.deviation(i, images);
                double covariance = (moments.sums[c][i] - share * moments.total(i)) / images;
                double norm = deviation * labelDeviation;
                matrix[c][i] = norm > 0 ? covariance / norm : Double.NaN;
            }
        }
        return matrix;
    }

    /** The standard deviation of a component over all patches, whether or not the basis is centred. */
    private double patchDeviation(int component) {
        double mean = averages.total(component) / images;
        return Math.sqrt(Math.max(0, energies.total(component) / images - mean * mean));
    }

    private static double quadraticForm(double[] matrix, double[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            double row = 0;
            for (int j = 0; j < vector.length; j++) {
                row += matrix[i * vector.length + j] * vector[j];
            }
            sum += vector[i] * row;
        }
        return sum;
    }

    /** Sums by class and sums of squares of one number a component and image. */
    private static final class Moments {

        private final double[][] sums;
        private final double[] squares;

        Moments(int classes, int components) {
            sums = new double[classes][components];
            squares = new double[components];
        }

        void add(int label, double[] values) {
            for (int i = 0; i < values.length; i++) {
                sums[label][i] += values[i];
                squares[i] += values[i] * values[i];
            }
        }

        double total(int component) {
            double total = 0;
            for (double[] sum : sums) {
                total += sum[component];
            }
            return total;
        }

        double deviation(int component, int images) {
            double mean = total(component) / images;
            return Math.sqrt(Math.max(0, squares[component] / images - mean * mean));
        }
    }
}
