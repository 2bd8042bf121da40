package org.stratoscope.metrics.energy;

/**
 * An orthonormal basis of image patches, such as their principal components in descending order of variance (Chowers and
 * Weiss 2023, arXiv 2206.02454, section 3). Patches and filters are flattened channel slowest, then row, then column.
 *
 * @param lambda standard deviation of the patches along each component; descending for principal components
 * @param components one unit vector a row; for principal components the entry of largest magnitude is positive
 * @param patches number of patches behind it
 */
public record PatchBasis(double[] lambda, double[][] components, long patches) {

    /**
     * The energy profile of a filter bank: e_i = sqrt(mean over filters of (w' u_i)^2) (Chowers and Weiss 2023,
     * section 3).
     *
     * @param filters one flattened filter a row
     */
    public double[] energy(double[][] filters) {
        double[] energy = new double[lambda.length];
        for (int i = 0; i < energy.length; i++) {
            double sum = 0;
            for (double[] filter : filters) {
                double projection = SymmetricEigen.dot(filter, components[i]);
                sum += projection * projection;
            }
            energy[i] = Math.sqrt(sum / filters.length);
        }
        return energy;
    }
}
