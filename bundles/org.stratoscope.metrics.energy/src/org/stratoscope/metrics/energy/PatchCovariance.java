package org.stratoscope.metrics.energy;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;

/**
 * Covariance of image patches, from which bases follow. Patches are flattened channel slowest, then row, then column.
 *
 * @param matrix row-major d x d, symmetric; the second moments where no mean was subtracted
 * @param patches number of patches behind it
 */
public record PatchCovariance(double[] matrix, long patches) {

    /**
     * Symmetrises second moments and subtracts the mean where asked to.
     *
     * @param moments mean of p p' over patches, row-major d x d
     * @param mean mean patch
     */
    static PatchCovariance of(double[] moments, double[] mean, boolean centred, long patches) {
        int size = mean.length;
        double[] matrix = new double[moments.length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                // The mean of both halves makes the matrix exactly symmetric.
                double moment = (moments[i * size + j] + moments[j * size + i]) / 2;
                matrix[i * size + j] = centred ? moment - mean[i] * mean[j] : moment;
            }
        }
        return new PatchCovariance(matrix, patches);
    }

    /** The number of values of a patch. */
    public int size() {
        return (int) Math.round(Math.sqrt(matrix.length));
    }

    /** The principal components, descending (Chowers and Weiss 2023, arXiv 2206.02454, section 3). */
    public PatchBasis principal() {
        SymmetricEigen eigen = SymmetricEigen.of(new DMatrixRMaj(size(), size(), true, matrix));
        // Rounding may leave the least eigenvalues a little below zero.
        double[] lambda = Arrays.stream(eigen.values())
                .map(value -> Math.sqrt(Math.max(0, value)))
                .toArray();
        return new PatchBasis(lambda, eigen.vectors(), patches);
    }

    /**
     * Given components in their own order, with the standard deviation of these patches along them.
     *
     * @param components orthonormal, one a row
     */
    public PatchBasis along(double[][] components) {
        double[] lambda = Arrays.stream(components)
                .mapToDouble(component -> Math.sqrt(Math.max(0, variance(component))))
                .toArray();
        return new PatchBasis(lambda, components, patches);
    }

    /**
     * Colours times waves: the principal colours of single pixels, times the products of one-dimensional waves along rows
     * and columns, by descending standard deviation.
     *
     * @param channels of the images
     * @param waves orthonormal, one a row, as many as a patch has rows or columns
     */
    public PatchBasis separable(int channels, double[][] down, double[][] right) {
        double[][] colours = colours(channels);
        double[][] components = new double[size()][];
        int next = 0;
        for (double[] colour : colours) {
            for (double[] vertical : down) {
                for (double[] horizontal : right) {
                    components[next++] = product(colour, vertical, horizontal);
                }
            }
        }
        Arrays.sort(components, Comparator.comparingDouble(component -> -variance(component)));
        return along(components);
    }

    private double variance(double[] component) {
        double sum = 0;
        for (int i = 0; i < component.length; i++) {
            double row = 0;
            for (int j = 0; j < component.length; j++) {
                row += matrix[i * component.length + j] * component[j];
            }
            sum += component[i] * row;
        }
        return sum;
    }

    /** The principal components of single pixels, averaged over the places of a patch. */
    private double[][] colours(int channels) {
        int places = size() / channels;
        DMatrixRMaj pixel = new DMatrixRMaj(channels, channels);
        for (int a = 0; a < channels; a++) {
            for (int b = 0; b < channels; b++) {
                double sum = 0;
                for (int place = 0; place < places; place++) {
                    sum += matrix[(a * places + place) * size() + b * places + place];
                }
                pixel.set(a, b, sum / places);
            }
        }
        return SymmetricEigen.of(pixel).vectors();
    }

    private static double[] product(double[] colour, double[] vertical, double[] horizontal) {
        double[] component = new double[colour.length * vertical.length * horizontal.length];
        int next = 0;
        for (double c : colour) {
            for (double y : vertical) {
                for (double x : horizontal) {
                    component[next++] = c * y * x;
                }
            }
        }
        return component;
    }
}
