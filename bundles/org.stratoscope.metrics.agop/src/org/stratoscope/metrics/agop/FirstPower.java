package org.stratoscope.metrics.agop;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The comparison of F = W'W with G = W'KW itself and its derivatives by K, from products of matrices alone. With fewer
 * filters than numbers in a patch it needs C = WW' and CK only: &lt;F, G&gt; = tr CKC and |G|^2 = tr CKCK; otherwise F and
 * G are formed. Confined to one thread.
 */
final class FirstPower {

    private final DMatrixRMaj weights;
    private final boolean thin;
    private final DMatrixRMaj covariance;
    private final DMatrixRMaj gradients;
    private final DMatrixRMaj sums;
    private final Products products;
    private final double trace;
    private DMatrixRMaj ofProduct;
    private DMatrixRMaj ofSquare;

    /**
     * Compares.
     *
     * @param weights W, k x D
     * @param thin whether k &lt; D
     * @param covariance C = WW' if thin, otherwise F
     * @param gram K
     * @param halves two independent estimates of K where it is sketched, otherwise none
     */
    FirstPower(DMatrixRMaj weights, boolean thin, DMatrixRMaj covariance, DMatrixRMaj gram, List<DMatrixRMaj> halves) {
        this.weights = weights;
        this.thin = thin;
        this.covariance = covariance;
        this.gradients = gradients(gram);
        this.sums = CommonOps_DDRM.sumRows(weights, null);
        this.trace = thin ? Matrices.inner(covariance, gram) : CommonOps_DDRM.trace(gradients);
        this.products = new Products(
                Matrices.inner(covariance, gradients),
                Matrices.inner(covariance, covariance),
                square(halves),
                Matrices.inner(sums, sums),
                Matrices.quadratic(sums, gram),
                (double) weights.numCols * weights.numCols);
    }

    private DMatrixRMaj gradients(DMatrixRMaj gram) {
        return thin ? Matrices.times(covariance, gram) : Matrices.transposedSandwich(weights, gram);
    }

    /** Noise adds to the square of the mean of two halves, but not to their inner product. */
    private double square(List<DMatrixRMaj> halves) {
        if (halves.isEmpty()) {
            return Matrices.innerTransposed(gradients, gradients);
        }
        DMatrixRMaj first = gradients(halves.getFirst());
        DMatrixRMaj second = new DMatrixRMaj(gradients);
        CommonOps_DDRM.add(2, gradients, -1, first, second);
        return Matrices.innerTransposed(first, second);
    }

    /** The inner products of F with G. */
    Products products() {
        return products;
    }

    /** What the inner products of F and QGQ' are on average over uniformly random orthogonal D x D matrices Q. */
    RotatedProducts rotated() {
        double dimension = weights.numCols;
        double square = products.squareB();
        // The sum of all entries is D times x'Gx for a uniformly random unit vector x.
        double meanSquareOfSum = dimension * (2 * square + trace * trace) / (dimension + 2);
        return new RotatedProducts(
                CommonOps_DDRM.trace(covariance) * trace / dimension,
                products.squareA(),
                square,
                products.sumA(),
                trace,
                meanSquareOfSum - trace * trace,
                products.entries());
    }

    /** The derivative by K of onProduct &lt;F, G&gt; + onSquare |G|^2 + onSum times the sum of all entries of G. */
    DMatrixRMaj slope(double onProduct, double onSquare, double onSum) {
        if (ofProduct == null) {
            ofProduct = thin ? Matrices.times(covariance, covariance) : Matrices.sandwich(weights, covariance);
            ofSquare = thin ? Matrices.times(gradients, covariance) : Matrices.sandwich(weights, gradients);
        }
        DMatrixRMaj slope = new DMatrixRMaj(weights.numRows, weights.numRows);
        CommonOps_DDRM.multTransB(onSum, sums, sums, slope);
        CommonOps_DDRM.addEquals(slope, onProduct, ofProduct);
        CommonOps_DDRM.addEquals(slope, 2 * onSquare, ofSquare);
        return slope;
    }
}
