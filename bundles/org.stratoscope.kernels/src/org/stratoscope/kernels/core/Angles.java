package org.stratoscope.kernels.core;

/**
 * The dual activations of the ReLU, scaled by sqrt(2), on stretches of pairs (Cho and Saul, NIPS 2009): with
 * r = |x||z|, t the angle between x and z and J0 = (pi - t) / pi, a covariance r cos t becomes
 * J1 = r (sin t + (pi - t) cos t) / pi, and the tangent kernel is multiplied by J0.
 */
final class Angles {

    static final double INVERSE_PI = 1 / Math.PI;

    private Angles() {}

    /** Replaces covariances and tangent kernels of one position by what they are behind the ReLU. */
    static void rectify(double[] covariance, double[] tangent, int at, int pairs, Lengths lengths) {
        double rootX = lengths.rootX;
        double inverseX = lengths.inverseX;
        double[] rootZ = lengths.rootZ;
        double[] inverseZ = lengths.inverseZ;
        int z = lengths.at;
        for (int j = 0; j < pairs; j++) {
            double x = covariance[at + j] * (inverseX * inverseZ[z + j]);
            double a = Math.sqrt(Math.max(1 - x, 0));
            double b = Math.sqrt(Math.max(1 + x, 0));
            double share = ArcCosine.share(a, b);
            tangent[at + j] *= share;
            covariance[at + j] = rootX * rootZ[z + j] * (a * b * INVERSE_PI + x * share);
        }
    }

    /** The same without a tangent kernel. */
    static void rectify(double[] covariance, int at, int pairs, Lengths lengths) {
        double rootX = lengths.rootX;
        double inverseX = lengths.inverseX;
        double[] rootZ = lengths.rootZ;
        double[] inverseZ = lengths.inverseZ;
        int z = lengths.at;
        for (int j = 0; j < pairs; j++) {
            double x = covariance[at + j] * (inverseX * inverseZ[z + j]);
            double a = Math.sqrt(Math.max(1 - x, 0));
            double b = Math.sqrt(Math.max(1 + x, 0));
            covariance[at + j] = rootX * rootZ[z + j] * (a * b * INVERSE_PI + x * ArcCosine.share(a, b));
        }
    }

    /** Like {@link #rectify}, and remembers J0 and cos t. */
    static void rectify(
            double[] covariance,
            double[] tangent,
            double[] share,
            double[] cosine,
            int at,
            int pairs,
            Lengths lengths) {
        double rootX = lengths.rootX;
        double inverseX = lengths.inverseX;
        double[] rootZ = lengths.rootZ;
        double[] inverseZ = lengths.inverseZ;
        int z = lengths.at;
        for (int j = 0; j < pairs; j++) {
            double x = covariance[at + j] * (inverseX * inverseZ[z + j]);
            double a = Math.sqrt(Math.max(1 - x, 0));
            double b = Math.sqrt(Math.max(1 + x, 0));
            double s = ArcCosine.share(a, b);
            share[at + j] = s;
            cosine[at + j] = x;
            tangent[at + j] *= s;
            covariance[at + j] = rootX * rootZ[z + j] * (a * b * INVERSE_PI + x * s);
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
