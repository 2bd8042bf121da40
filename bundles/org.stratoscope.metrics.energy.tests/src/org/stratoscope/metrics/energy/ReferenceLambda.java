package org.stratoscope.metrics.energy;

/** Standard deviations of the 3 x 3 x 3 patches of CIFAR-10, measured once in Python (NumPy 1.24, 4,660 training images). */
final class ReferenceLambda {

    private ReferenceLambda() {}

    static double[] cifar10() {
        return new double[] {
            4.5771, 1.3288, 1.2035, 1.0548, 0.6274, 0.5217, 0.4869, 0.4394, 0.2629, 0.2580, 0.2557, 0.2325, 0.1414,
            0.1336, 0.1224, 0.0999, 0.0917, 0.0838, 0.0567, 0.0517, 0.0476, 0.0437, 0.0416, 0.0268, 0.0254, 0.0208,
            0.0136
        };
    }
}
