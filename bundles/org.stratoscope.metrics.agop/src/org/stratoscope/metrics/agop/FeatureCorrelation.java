package org.stratoscope.metrics.agop;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Compares the filter covariance F = W'W of a layer with powers of its patch-AGOP G = W'KW (Beaglehole et al. 2023, arXiv
 * 2309.00570; K is the k x k Gram matrix of back-propagated signals). Matrices have side m = min(k, D): with W = RQ', Q of m
 * orthonormal columns, F = Q R'R Q' and G^p = Q (R'KR)^p Q', so that inner products are those of R'R and (R'KR)^p, and
 * sums of all entries are quadratic forms of Q'1. For k &lt; D, R is the root of M = WW' and Q'1 its inverse root times W1;
 * otherwise Q is the identity.
 */
public final class FeatureCorrelation {

    private final DMatrixRMaj weights;
    private final DMatrixRMaj left;
    private final DMatrixRMaj covariance;
    private final DMatrixRMaj ones;
    private final double entries;

    /**
     * Prepares the comparison for one layer, or for one group of it.
     *
     * @param weights W, one flattened filter a row, k x D; kept, not copied
     */
    public FeatureCorrelation(DMatrixRMaj weights) {
        this.weights = weights;
        this.entries = (double) weights.numCols * weights.numCols;
        if (weights.numRows < weights.numCols) {
            DMatrixRMaj products = Matrices.timesTransposed(weights, weights);
            SymmetricEigen eigen = SymmetricEigen.of(products);
            this.left = eigen.power(0.5);
            this.covariance = products;
            this.ones = Matrices.times(eigen.power(-0.5), CommonOps_DDRM.sumRows(weights, null));
        } else {
            this.left = weights;
            this.covariance = Matrices.transposedTimes(weights, weights);
            this.ones = new DMatrixRMaj(weights.numCols, 1);
            CommonOps_DDRM.fill(ones, 1);
        }
    }

    /** Compares F with G = W'KW. */
    public Products withGradients(DMatrixRMaj gram) {
        return with(gram).products(1);
    }

    /** Compares F with the square root of G. */
    public Products withRootOfGradients(DMatrixRMaj gram) {
        return with(gram).products(0.5);
    }

    /** Compares the filter covariance of other weights V (say the initial ones), V'V, with F. */
    public Products withFilters(DMatrixRMaj other) {
        DMatrixRMaj cross = Matrices.timesTransposed(other, weights);
        DMatrixRMaj own = Matrices.timesTransposed(other, other);
        DMatrixRMaj otherSums = CommonOps_DDRM.sumRows(other, null);
        DMatrixRMaj sums = CommonOps_DDRM.sumRows(weights, null);
        return new Products(
                Matrices.inner(cross, cross),
                Matrices.inner(own, own),
                Matrices.inner(covariance, covariance),
                Matrices.inner(otherSums, otherSums),
                Matrices.inner(sums, sums),
                entries);
    }

    /** Prepares the comparison of F with powers of G = W'KW. */
    public GradientComparison with(DMatrixRMaj gram) {
        DMatrixRMaj gradients = Matrices.times(Matrices.transposedTimes(left, gram), left);
        return new GradientComparison(left, covariance, ones, entries, gradients);
    }
}
