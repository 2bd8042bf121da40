package org.stratoscope.kernels.core;

import java.util.Arrays;
import org.stratoscope.kernels.core.Angles.Lengths;

/**
 * The derivatives of the kernels of one image x with a stretch of images z by the windows of x, in reverse mode through
 * the layers. A kernel depends on a window of x by its product with the window of z and by its squared length; these two
 * derivatives are all that is needed, whatever the number of outputs.
 *
 * <p>Where x and z are parallel the derivative of J0 does not exist and counts as zero, as does that of windows of length
 * zero.
 */
final class ReverseRecursion {

    private final Positions positions;
    private final boolean tangents;
    private final double singular;
    private final double[][] shares;
    private final double[][] cosines;
    private final double[][] incoming;
    private final double[] covariance;
    private final double[] tangent;
    private final double[] square;
    private final double[] scratch;
    private final Angles angles;
    private final Lengths lengths = new Lengths();

    /**
     * Takes memory.
     *
     * @param tangents whether the tangent kernel is differentiated, or the covariance alone
     * @param singular sines below this one belong to parallel windows
     * @param pairs at most so many at once
     */
    ReverseRecursion(Positions positions, boolean tangents, double singular, int pairs) {
        this.positions = positions;
        this.tangents = tangents;
        this.singular = singular;
        this.shares = layers(pairs);
        this.cosines = layers(pairs);
        this.incoming = layers(pairs);
        this.covariance = new double[positions.count() * pairs];
        this.tangent = new double[covariance.length];
        this.square = new double[covariance.length];
        this.scratch = new double[covariance.length];
        this.angles = new Angles(pairs);
    }

    private double[][] layers(int pairs) {
        double[][] memory = new double[positions.depth()][];
        Arrays.setAll(memory, layer -> new double[positions.count(layer) * pairs]);
        return memory;
    }

    /** Where the products of the windows go before {@link #run}, in the order (position, pair). */
    double[] products() {
        return covariance;
    }

    /** The derivatives by the products after {@link #run}, in the order (position, pair). */
    double[] byProduct() {
        return covariance;
    }

    /** The derivatives by the squared lengths of the windows of x after {@link #run}, in the order (position, pair). */
    double[] bySquare() {
        return square;
    }

    /** Differentiates the kernels of image i of x with images first .. first + pairs of z. */
    void run(Norms x, int i, Norms z, int first, int pairs) {
        forward(x, i, z, first, pairs);
        int last = positions.depth() - 1;
        int size = positions.count(last) * pairs;
        Arrays.fill(covariance, 0, size, 1.0 / positions.count(last));
        Arrays.fill(tangent, 0, size, tangents ? 1.0 / positions.count(last) : 0);
        Arrays.fill(square, 0, size, 0);
        for (int layer = last; layer >= 0; layer--) {
            for (int p = 0; p < positions.count(layer); p++) {
                lengths.look(x, i, z, first, layer, p);
                back(layer, p * pairs, pairs);
            }
            // The tangent kernel in front of the ReLU is what came from before plus the covariance.
            int count = positions.count(layer) * pairs;
            for (int k = 0; k < count; k++) {
                covariance[k] += tangent[k];
            }
            if (layer > 0) {
                expand(layer, pairs);
            }
        }
    }

    private void forward(Norms x, int i, Norms z, int first, int pairs) {
        System.arraycopy(covariance, 0, tangent, 0, positions.count() * pairs);
        for (int layer = 0; layer < positions.depth(); layer++) {
            int size = positions.count(layer) * pairs;
            if (layer > 0) {
                int height = positions.height(layer - 1);
                int width = positions.width(layer - 1);
                WindowSums.shrink(covariance, scratch, height, width, positions.window(), pairs);
                WindowSums.shrink(tangent, scratch, height, width, positions.window(), pairs);
                for (int k = 0; k < size; k++) {
                    tangent[k] += covariance[k];
                }
            }
            System.arraycopy(tangent, 0, incoming[layer], 0, size);
            for (int p = 0; p < positions.count(layer); p++) {
                lengths.look(x, i, z, first, layer, p);
                angles.rectify(covariance, tangent, p * pairs, pairs, lengths);
                angles.remember(shares[layer], cosines[layer], p * pairs, pairs);
            }
        }
    }

    /** Through the ReLU at one position: dJ1/dK = J0, dJ1/dr = sin t / pi, dJ0/dK = 1 / (pi r sin t) = -dJ0/dr / cos t. */
    private void back(int layer, int at, int pairs) {
        double[] share = shares[layer];
        double[] cosine = cosines[layer];
        double[] before = incoming[layer];
        double[] rootZ = lengths.rootZ;
        double[] inverseZ = lengths.inverseZ;
        double rootX = lengths.rootX;
        double inverseX = lengths.inverseX;
        double halfInverseSquareX = 0.5 * inverseX * inverseX;
        int z = lengths.at;
        for (int j = 0; j < pairs; j++) {
            double x = cosine[at + j];
            double sine = Math.sqrt(Math.max((1 - x) * (1 + x), 0));
            double ofShare = tangent[at + j] * before[at + j];
            double bend = sine < singular ? 0 : ofShare * Angles.INVERSE_PI / sine;
            double ofCovariance = covariance[at + j];
            tangent[at + j] *= share[at + j];
            covariance[at + j] = ofCovariance * share[at + j] + bend * inverseX * inverseZ[z + j];
            square[at + j] +=
                    halfInverseSquareX * (ofCovariance * sine * Angles.INVERSE_PI * rootX * rootZ[z + j] - bend * x);
        }
    }

    private void expand(int layer, int pairs) {
        int height = positions.height(layer - 1);
        int width = positions.width(layer - 1);
        WindowSums.expand(covariance, scratch, height, width, positions.window(), pairs);
        WindowSums.expand(tangent, scratch, height, width, positions.window(), pairs);
        WindowSums.expand(square, scratch, height, width, positions.window(), pairs);
    }
}
