package org.stratoscope.metrics.agop;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.stratoscope.metrics.agop.FeatureCorrelation.Coordinates;

/**
 * The comparison of a layer's filter covariance F with powers of its patch-AGOP G, and its derivatives by K, all in the
 * coordinates of {@link FeatureCorrelation}. Powers are those on the range of G.
 */
public final class GradientComparison {

    private final FeatureCorrelation features;
    private final DMatrixRMaj gram;
    private final FirstPower first;
    private Spectrum spectrum;

    /**
     * The eigenvalues of G, and in the basis of its eigenvectors F, R and Q'1.
     */
    private record Spectrum(SymmetricEigen eigen, DMatrixRMaj covariance, DMatrixRMaj left, DMatrixRMaj ones) {

        static Spectrum of(Coordinates coordinates, DMatrixRMaj gradients) {
            SymmetricEigen eigen = SymmetricEigen.of(gradients);
            return new Spectrum(
                    eigen,
                    Matrices.transposedSandwich(eigen.vectors(), coordinates.covariance()),
                    Matrices.times(coordinates.left(), eigen.vectors()),
                    Matrices.transposedTimes(eigen.vectors(), coordinates.ones()));
        }
    }

    /**
     * Prepares the comparison.
     *
     * @param first the comparison with G itself; that with other powers needs eigenvectors, which are computed when they are
     *     needed
     */
    GradientComparison(FeatureCorrelation features, DMatrixRMaj gram, FirstPower first) {
        this.features = features;
        this.gram = gram;
        this.first = first;
    }

    /** The inner products of F with G^exponent. */
    public Products products(double exponent) {
        if (exponent == 1) {
            return first.products();
        }
        double product = 0;
        double squareOfPower = 0;
        double sum = 0;
        double[] powers = spectrum().eigen.powers(exponent);
        for (int i = 0; i < powers.length; i++) {
            product += powers[i] * spectrum().covariance.get(i, i);
            squareOfPower += powers[i] * powers[i];
            sum += powers[i] * spectrum().ones.get(i) * spectrum().ones.get(i);
        }
        Products plain = first.products();
        return new Products(product, plain.squareA(), squareOfPower, plain.sumA(), sum, plain.entries());
    }

    /** What the inner products of F and QGQ' are on average over uniformly random orthogonal D x D matrices Q. */
    public RotatedProducts rotated() {
        return first.rotated();
    }

    /**
     * The derivative by K, k x k, of a sum of three terms: onProduct &lt;F, G^p&gt;, onSquare |G^p|^2, and onSum times the sum
     * of all entries of G^p. Changes within the null space of G count for no exponent but one.
     */
    DMatrixRMaj slope(double exponent, double onProduct, double onSquare, double onSum) {
        if (exponent == 1) {
            return first.slope(onProduct, onSquare, onSum);
        }
        DMatrixRMaj slope = direction(spectrum().covariance, spectrum().ones, onProduct, onSum);
        double[] powers = spectrum().eigen.powers(exponent);
        double[] ofSquare = spectrum().eigen.powers(2 * exponent - 1);
        for (int i = 0; i < powers.length; i++) {
            for (int j = 0; j < powers.length; j++) {
                double difference = spectrum().eigen.dividedDifference(i, j, powers, exponent);
                slope.set(i, j, slope.get(i, j) * difference);
            }
            slope.add(i, i, 2 * exponent * onSquare * ofSquare[i]);
        }
        return Matrices.sandwich(spectrum().left, slope);
    }

    private static DMatrixRMaj direction(DMatrixRMaj covariance, DMatrixRMaj ones, double onProduct, double onSum) {
        DMatrixRMaj direction = new DMatrixRMaj(covariance.numRows, covariance.numRows);
        CommonOps_DDRM.multTransB(ones, ones, direction);
        CommonOps_DDRM.add(onProduct, covariance, onSum, direction, direction);
        return direction;
    }

    private Spectrum spectrum() {
        if (spectrum == null) {
            Coordinates coordinates = features.coordinates();
            spectrum = Spectrum.of(coordinates, Matrices.transposedSandwich(coordinates.left(), gram));
        }
        return spectrum;
    }
}
