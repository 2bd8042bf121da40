package org.stratoscope.metrics.agop;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.stratoscope.metrics.agop.FeatureCorrelation.Coordinates;

/**
 * The comparison of a layer's filter covariance F with powers of its patch-AGOP G, and its derivatives by K, all in the
 * coordinates of {@link FeatureCorrelation}. Powers are those on the range of G.
 */
public final class GradientComparison {

    private final Coordinates coordinates;
    private final DMatrixRMaj gradients;
    private final double square;
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
     * @param halves two independent estimates of K where it is sketched: their inner product is free of the noise that adds
     *     to the square of the mean of both; otherwise none
     */
    GradientComparison(Coordinates coordinates, DMatrixRMaj gram, List<DMatrixRMaj> halves) {
        this.coordinates = coordinates;
        this.gradients = Matrices.transposedSandwich(coordinates.left(), gram);
        if (halves.isEmpty()) {
            this.square = Matrices.inner(gradients, gradients);
        } else {
            DMatrixRMaj first = Matrices.transposedSandwich(coordinates.left(), halves.getFirst());
            DMatrixRMaj second = new DMatrixRMaj(gradients);
            CommonOps_DDRM.add(2, gradients, -1, first, second);
            this.square = Matrices.inner(first, second);
        }
    }

    /** The inner products of F with G^exponent. */
    public Products products(double exponent) {
        DMatrixRMaj covariance = coordinates.covariance();
        double product = 0;
        double squareOfPower = exponent == 1 ? square : 0;
        double sum = 0;
        if (exponent == 1) {
            product = Matrices.inner(covariance, gradients);
            sum = Matrices.quadratic(coordinates.ones(), gradients);
        } else {
            double[] powers = spectrum().eigen.powers(exponent);
            for (int i = 0; i < powers.length; i++) {
                product += powers[i] * spectrum().covariance.get(i, i);
                squareOfPower += powers[i] * powers[i];
                sum += powers[i] * spectrum().ones.get(i) * spectrum().ones.get(i);
            }
        }
        return new Products(
                product,
                Matrices.inner(covariance, covariance),
                squareOfPower,
                Matrices.quadratic(coordinates.ones(), covariance),
                sum,
                (double) coordinates.dimension() * coordinates.dimension());
    }

    /** What the inner products of F and QGQ' are on average over uniformly random orthogonal D x D matrices Q. */
    public RotatedProducts rotated() {
        double dimension = coordinates.dimension();
        DMatrixRMaj covariance = coordinates.covariance();
        double trace = CommonOps_DDRM.trace(gradients);
        // The sum of all entries is D times x'Gx for a uniformly random unit vector x.
        double meanSquareOfSum = dimension * (2 * square + trace * trace) / (dimension + 2);
        return new RotatedProducts(
                CommonOps_DDRM.trace(covariance) * trace / dimension,
                Matrices.inner(covariance, covariance),
                square,
                Matrices.quadratic(coordinates.ones(), covariance),
                trace,
                meanSquareOfSum - trace * trace,
                dimension * dimension);
    }

    /**
     * The derivative by K, k x k, of a sum of three terms: onProduct &lt;F, G^p&gt;, onSquare |G^p|^2, and onSum times the sum
     * of all entries of G^p. Changes within the null space of G count for no exponent but one.
     */
    DMatrixRMaj slope(double exponent, double onProduct, double onSquare, double onSum) {
        if (exponent == 1) {
            DMatrixRMaj slope = direction(coordinates.covariance(), coordinates.ones(), onProduct, onSum);
            CommonOps_DDRM.addEquals(slope, 2 * onSquare, gradients);
            return Matrices.sandwich(coordinates.left(), slope);
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
            spectrum = Spectrum.of(coordinates, gradients);
        }
        return spectrum;
    }
}
