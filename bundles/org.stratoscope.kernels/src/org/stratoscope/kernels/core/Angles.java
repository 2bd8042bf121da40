package org.stratoscope.kernels.core;

/**
 * The dual activations of the ReLU, scaled by sqrt(2), on stretches of pairs (Cho and Saul, NIPS 2009): with
 * r = |x||z|, t the angle between x and z and J0 = (pi - t) / pi, a covariance r cos t becomes
 * J1 = r (sin t + (pi - t) cos t) / pi, and the tangent kernel is multiplied by J0.
 *
 * <p>Every loop is so short that the compiler makes vector instructions of it; what they hand on stays in the nearest
 * cache. For one thread.
 */
final class Angles {

    static final double INVERSE_PI = 1 / Math.PI;

    private final double[] cosines;
    private final double[] shares;
    private final double[] halves;
    private final double[] others;

    /** Takes memory for so many pairs. */
    Angles(int pairs) {
        this.cosines = new double[pairs];
        this.shares = new double[pairs];
        this.halves = new double[pairs];
        this.others = new double[pairs];
    }

    /** Replaces covariances of one position by what they are behind the ReLU. */
    void rectify(double[] covariance, int at, int pairs, Lengths lengths) {
        cosines(covariance, at, pairs, lengths);
        roots(cosines, halves, pairs, -1);
        roots(cosines, others, pairs, 1);
        ArcCosine.shares(halves, others, shares, pairs);
        multiply(halves, others, pairs);
        dual(covariance, at, pairs, lengths);
    }

    /** Replaces covariances and tangent kernels of one position by what they are behind the ReLU. */
    void rectify(double[] covariance, double[] tangent, int at, int pairs, Lengths lengths) {
        rectify(covariance, at, pairs, lengths);
        scale(tangent, at, shares, pairs);
    }

    /** Copies J0 and cos t of what was rectified last. */
    void remember(double[] share, double[] cosine, int at, int pairs) {
        System.arraycopy(shares, 0, share, at, pairs);
        System.arraycopy(cosines, 0, cosine, at, pairs);
    }

    private void cosines(double[] covariance, int at, int pairs, Lengths lengths) {
        double[] target = cosines;
        double[] inverseZ = lengths.inverseZ;
        double inverseX = lengths.inverseX;
        int z = lengths.at;
        for (int j = 0; j < pairs; j++) {
            target[j] = covariance[at + j] * (inverseX * inverseZ[z + j]);
        }
    }

    private static void roots(double[] cosine, double[] root, int pairs, double sign) {
        for (int j = 0; j < pairs; j++) {
            root[j] = Math.sqrt(Math.max(1 + sign * cosine[j], 0));
        }
    }

    private static void multiply(double[] product, double[] factor, int pairs) {
        for (int j = 0; j < pairs; j++) {
            product[j] *= factor[j];
        }
    }

    private static void scale(double[] product, int at, double[] factor, int pairs) {
        for (int j = 0; j < pairs; j++) {
            product[at + j] *= factor[j];
        }
    }

    private void dual(double[] covariance, int at, int pairs, Lengths lengths) {
        combine(halves, cosines, shares, others, pairs);
        double[] from = others;
        double[] rootZ = lengths.rootZ;
        double rootX = lengths.rootX;
        int z = lengths.at;
        for (int j = 0; j < pairs; j++) {
            covariance[at + j] = from[j] * (rootX * rootZ[z + j]);
        }
    }

    private static void combine(double[] sine, double[] cosine, double[] share, double[] target, int pairs) {
        for (int j = 0; j < pairs; j++) {
            target[j] = sine[j] * INVERSE_PI + cosine[j] * share[j];
        }
    }

    /** The lengths of the windows of one image x and of a stretch of images z at one position. */
    static final class Lengths {
        double rootX;
        double inverseX;
        double[] rootZ;
        double[] inverseZ;
        int at;

        /** Looks at a position: image i of x, images first .. of z. */
        void look(Norms x, int i, Norms z, int first, int layer, int position) {
            rootX = x.root()[layer][position * x.images() + i];
            inverseX = x.inverse()[layer][position * x.images() + i];
            rootZ = z.root()[layer];
            inverseZ = z.inverse()[layer];
            at = position * z.images() + first;
        }
    }
}
