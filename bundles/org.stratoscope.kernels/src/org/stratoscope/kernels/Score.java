package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/**
 * How well outputs agree with targets.
 *
 * @param accuracy the share of images whose greatest output is that of their class; 0 with a single output
 * @param squaredError mean over images of the squared differences summed over outputs
 */
record Score(double accuracy, double squaredError) {

    /** Compares tensors of shape (images, outputs) in double precision. */
    static Score of(NDArray predictions, NDArray targets, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray own = predictions.stopGradient();
            own.attach(scope);
            double images = targets.getShape().get(0);
            double error = own.sub(targets).square().sum().getDouble() / images;
            if (targets.getShape().get(1) == 1) {
                return new Score(0, error);
            }
            NDArray classes = targets.stopGradient();
            classes.attach(scope);
            NDArray right = own.argMax(1).eq(classes.argMax(1)).toType(DataType.FLOAT64, false);
            return new Score(right.sum().getDouble() / images, error);
        }
    }

    /** Whether it has the greater accuracy or, with the same one, the smaller error. */
    boolean better(Score other) {
        return accuracy > other.accuracy || accuracy == other.accuracy && squaredError < other.squaredError;
    }
}
