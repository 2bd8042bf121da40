package org.stratoscope.metrics.agop;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Compares the filter covariance F = W'W of a layer with powers of its patch-AGOP G = W'KW (Beaglehole et al. 2023, arXiv
 * 2309.00570; K is the k x k Gram matrix of back-propagated signals). Matrices have side m, at most min(k, D): with W = RQ',
 * Q of m orthonormal columns, F = Q R'R Q' and G^p = Q (R'KR)^p Q', so that inner products are those of R'R and (R'KR)^p,
 * and sums of all entries are quadratic forms of Q'1. For k &lt; D, R is the Cholesky factor of WW', or where that is nearly
 * singular the matrix of its eigenvectors, each times the root of its eigenvalue; otherwise R is W and Q the identity.
 */
public final class FeatureCorrelation {

    private final DMatrixRMaj weights;
    private final boolean thin;
    private final DMatrixRMaj products;
    private Coordinates coordinates;

    /**
     * F and the way from K to G in coordinates of Q.
     *
     * @param left R, k x m
     * @param covariance R'R
     * @param ones Q'1
     * @param dimension D
     */
    record Coordinates(DMatrixRMaj left, DMatrixRMaj covariance, DMatrixRMaj ones, int dimension) {}

    /**
     * Prepares the comparison for one layer, or for one group of it.
     *
     * @param weights W, one flattened filter a row, k x D; kept, not copied
     */
    public FeatureCorrelation(DMatrixRMaj weights) {
        this.weights = weights;
        this.thin = weights.numRows < weights.numCols;
        this.products = thin ? Matrices.timesTransposed(weights, weights) : Matrices.transposedTimes(weights, weights);
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
    public Products withFilters(FeatureCorrelation other) {
        DMatrixRMaj cross = Matrices.timesTransposed(other.weights, weights);
        return new Products(
                Matrices.inner(cross, cross),
                Matrices.inner(other.products, other.products),
                Matrices.inner(products, products),
                other.sumOfEntries(),
                sumOfEntries(),
                (double) weights.numCols * weights.numCols);
    }

    /** Prepares the comparison of F with powers of G = W'KW. */
    public GradientComparison with(DMatrixRMaj gram) {
        return with(gram, List.of());
    }

    /** The same for a sketched K, of which two halves are known. */
    GradientComparison with(DMatrixRMaj gram, List<DMatrixRMaj> halves) {
        return new GradientComparison(this, gram, new FirstPower(weights, thin, products, gram, halves));
    }

    private double sumOfEntries() {
        DMatrixRMaj sums = CommonOps_DDRM.sumRows(weights, null);
        return Matrices.inner(sums, sums);
    }

    Coordinates coordinates() {
        if (coordinates == null) {
            coordinates = thin ? thinCoordinates() : fullCoordinates();
        }
        return coordinates;
    }

    private Coordinates thinCoordinates() {
        DMatrixRMaj sums = CommonOps_DDRM.sumRows(weights, null);
        return CholeskyFactor.of(products)
                .map(factor -> new Coordinates(
                        factor.matrix(),
                        Matrices.transposedTimes(factor.matrix(), factor.matrix()),
                        factor.solve(sums),
                        weights.numCols))
                .orElseGet(() -> eigenCoordinates(sums));
    }

    private Coordinates eigenCoordinates(DMatrixRMaj sums) {
        SymmetricEigen eigen = SymmetricEigen.of(products).onRange();
        DMatrixRMaj inverse = Matrices.scaledColumns(eigen.vectors(), eigen.powers(-0.5));
        return new Coordinates(
                Matrices.scaledColumns(eigen.vectors(), eigen.powers(0.5)),
                CommonOps_DDRM.diag(eigen.values()),
                Matrices.transposedTimes(inverse, sums),
                weights.numCols);
    }

    private Coordinates fullCoordinates() {
        DMatrixRMaj ones = new DMatrixRMaj(weights.numCols, 1);
        CommonOps_DDRM.fill(ones, 1);
        return new Coordinates(weights, products, ones, weights.numCols);
    }
}
