package org.stratoscope.metrics.agop;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Compares the filter covariance F = W'W of a convolution with its patch-AGOP G = W'KW, and with the square root of G
 * (Beaglehole et al. 2023, arXiv 2309.00570; K is the k x k Gram matrix of back-propagated signals). Neither F nor G is formed: with
 * M = WW' every inner product is a trace of k x k matrices, for instance &lt;F, G&gt; = tr(M M K).
 */
public final class FeatureCorrelation {

    /**
     * Inner products that determine both correlations of two D x D matrices A and B.
     *
     * @param product &lt;A, B&gt;
     * @param squareA &lt;A, A&gt;
     * @param squareB &lt;B, B&gt;
     * @param sumA sum of all entries of A
     * @param sumB sum of all entries of B
     * @param entries D^2
     */
    public record Products(double product, double squareA, double squareB, double sumA, double sumB, double entries) {

        /** The uncentred cosine, &lt;A, B&gt; / (|A| |B|). */
        public double cosine() {
            return product / Math.sqrt(squareA * squareB);
        }

        /** Pearson's correlation over all entries. */
        public double pearson() {
            double covariance = product - sumA * sumB / entries;
            double varianceA = squareA - sumA * sumA / entries;
            double varianceB = squareB - sumB * sumB / entries;
            return covariance / Math.sqrt(varianceA * varianceB);
        }
    }

    private final DMatrixRMaj weights;
    private final DMatrixRMaj covariance;
    private final DMatrixRMaj sums;
    private final double entries;

    /**
     * Prepares the comparison for one layer.
     *
     * @param weights W, one flattened filter a row, k x D
     */
    public FeatureCorrelation(DMatrixRMaj weights) {
        this.weights = weights;
        this.covariance = Matrices.timesTransposed(weights, weights);
        this.sums = CommonOps_DDRM.sumRows(weights, null);
        this.entries = (double) weights.numCols * weights.numCols;
    }

    /** Compares F with G = W'KW. */
    public Products withGradients(DMatrixRMaj gram) {
        DMatrixRMaj mixed = Matrices.times(covariance, gram);
        return new Products(
                Matrices.trace(covariance, mixed),
                Matrices.trace(covariance, covariance),
                Matrices.trace(mixed, mixed),
                Matrices.quadratic(sums, CommonOps_DDRM.identity(weights.numRows)),
                Matrices.quadratic(sums, gram),
                entries);
    }

    /**
     * Compares F with the square root of G. With H the root of K, G = AA' for A = W'H, and its root is A S A' where S is the
     * inverse root of A'A = HMH on its range.
     */
    public Products withRootOfGradients(DMatrixRMaj gram) {
        DMatrixRMaj root = SymmetricPower.of(gram, 0.5);
        DMatrixRMaj thin = Matrices.times(Matrices.times(root, covariance), root);
        DMatrixRMaj inverseRoot = SymmetricPower.of(thin, -0.5);
        DMatrixRMaj inner = Matrices.times(Matrices.times(root, inverseRoot), root);
        DMatrixRMaj mixed = Matrices.times(covariance, inner);
        return new Products(
                Matrices.trace(covariance, mixed),
                Matrices.trace(covariance, covariance),
                CommonOps_DDRM.trace(thin),
                Matrices.quadratic(sums, CommonOps_DDRM.identity(weights.numRows)),
                Matrices.quadratic(sums, inner),
                entries);
    }

    /** Compares the filter covariance of other weights V (say the initial ones), V'V, with F. */
    public Products withFilters(DMatrixRMaj other) {
        DMatrixRMaj cross = Matrices.timesTransposed(other, weights);
        DMatrixRMaj own = Matrices.timesTransposed(other, other);
        DMatrixRMaj otherSums = CommonOps_DDRM.sumRows(other, null);
        return new Products(
                Matrices.inner(cross, cross),
                Matrices.inner(own, own),
                Matrices.inner(covariance, covariance),
                Matrices.inner(otherSums, otherSums),
                Matrices.inner(sums, sums),
                entries);
    }
}
