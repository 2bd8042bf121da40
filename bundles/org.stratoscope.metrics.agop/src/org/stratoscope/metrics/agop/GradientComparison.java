package org.stratoscope.metrics.agop;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The comparison of a layer's filter covariance F with powers of its patch-AGOP G, both in the coordinates of {@link
 * FeatureCorrelation}, and the derivatives of it by K.
 */
public final class GradientComparison {

    private final DMatrixRMaj left;
    private final DMatrixRMaj covariance;
    private final DMatrixRMaj ones;
    private final double entries;
    private final DMatrixRMaj gradients;
    private SymmetricEigen eigen;

    GradientComparison(
            DMatrixRMaj left, DMatrixRMaj covariance, DMatrixRMaj ones, double entries, DMatrixRMaj gradients) {
        this.left = left;
        this.covariance = covariance;
        this.ones = ones;
        this.entries = entries;
        this.gradients = gradients;
    }

    /** The inner products of F with G^exponent, the power being that on the range of G. */
    public Products products(double exponent) {
        DMatrixRMaj power = power(exponent);
        return new Products(
                Matrices.inner(covariance, power),
                Matrices.inner(covariance, covariance),
                Matrices.inner(power, power),
                Matrices.quadratic(ones, covariance),
                Matrices.quadratic(ones, power),
                entries);
    }

    /**
     * What {@link #products} of F and QGQ' are on average over rotations Q, uniformly random orthogonal D x D matrices: the
     * product and the sum are means, and the square of the sum is replaced by its mean square in the variance.
     */
    public RotatedProducts rotated() {
        double dimension = Math.sqrt(entries);
        double trace = CommonOps_DDRM.trace(gradients);
        double square = Matrices.inner(gradients, gradients);
        return new RotatedProducts(
                CommonOps_DDRM.trace(covariance) * trace / dimension,
                Matrices.inner(covariance, covariance),
                square,
                Matrices.quadratic(ones, covariance),
                trace,
                dimension * (2 * square + trace * trace) / (dimension + 2) - trace * trace,
                entries);
    }

    /** The derivative by K, k x k, of onProduct &lt;F, G^p&gt; + onSquare |G^p|^2 + onSum times the sum of the entries of G^p. */
    DMatrixRMaj slope(double exponent, double onProduct, double onSquare, double onSum) {
        DMatrixRMaj direction = new DMatrixRMaj(covariance.numRows, covariance.numRows);
        CommonOps_DDRM.multTransB(ones, ones, direction);
        CommonOps_DDRM.add(onProduct, covariance, onSum, direction, direction);
        DMatrixRMaj slope;
        if (exponent == 1) {
            CommonOps_DDRM.addEquals(direction, 2 * onSquare, gradients);
            slope = direction;
        } else {
            slope = eigen().slope(direction, exponent);
            CommonOps_DDRM.addEquals(slope, 2 * onSquare * exponent, power(2 * exponent - 1));
        }
        return Matrices.sandwich(left, slope);
    }

    private DMatrixRMaj power(double exponent) {
        return exponent == 1 ? gradients : eigen().power(exponent);
    }

    private SymmetricEigen eigen() {
        if (eigen == null) {
            eigen = SymmetricEigen.of(gradients);
        }
        return eigen;
    }
}
