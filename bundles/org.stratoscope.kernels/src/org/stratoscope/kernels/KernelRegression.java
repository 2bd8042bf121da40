package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.core.KernelHead;
import org.stratoscope.kernels.core.MapBlock;
import org.stratoscope.kernels.core.Tensors;

/**
 * A fitted kernel regression f_o(x) = sum over i of a_io k(z_i, x) / s.
 *
 * @param blocks the stored images z
 * @param coefficients a, of shape (images, outputs), in double precision: large ones of both signs cancel
 * @param scale s, the greatest kernel of two training images
 */
record KernelRegression(KernelHead head, ImageBlocks blocks, NDArray coefficients, double scale) {

    /** The outputs for the images of a block, of shape (images, outputs); they belong to the manager. */
    NDArray predict(MapBlock x, NDManager manager, DataType precision, Monitor monitor) throws StratoscopeException {
        try (NDManager scope = manager.newSubManager()) {
            NDArray sum =
                    scope.zeros(new Shape(x.images(), coefficients.getShape().get(1)), DataType.FLOAT64);
            for (int block = 0; block < blocks.count(); block++) {
                int first = blocks.first(block);
                blocks.use(block, z -> {
                    double[] kernels = new double[x.images() * z.images()];
                    head.values(x, z, kernels, 0, z.images(), false, monitor);
                    try (NDManager inner = scope.newSubManager()) {
                        NDArray values = Tensors.of(inner, kernels, new Shape(x.images(), z.images()));
                        sum.addi(values.matMul(coefficients(first, z.images(), inner)));
                    }
                });
            }
            NDArray result = sum.div(scale).toType(precision, true);
            result.attach(manager);
            return result;
        }
    }

    /**
     * The gradients of combinations of outputs by the feature maps of some images.
     *
     * @param last behind the last image
     * @param combinations of shape (outputs, combinations), or null for the outputs themselves
     * @return of shape (last - first, combinations, size of the feature maps), owned by the manager
     */
    NDArray gradients(MapBlock x, int first, int last, NDArray combinations, NDManager manager, DataType precision)
            throws StratoscopeException {
        try (NDManager scope = manager.newSubManager()) {
            NDArray[] sum = new NDArray[1];
            for (int block = 0; block < blocks.count(); block++) {
                int start = blocks.first(block);
                blocks.use(block, z -> {
                    NDArray weights = coefficients(start, z.images(), scope).div(scale);
                    NDArray mixed = combinations == null ? weights : weights.matMul(combinations);
                    NDArray more = head.gradients(x, first, last, z, mixed.toType(precision, false), scope);
                    sum[0] = sum[0] == null ? more : sum[0].addi(more);
                });
            }
            sum[0].attach(manager);
            return sum[0];
        }
    }

    private NDArray coefficients(int first, int count, NDManager scope) {
        NDArray alias = coefficients.stopGradient();
        alias.attach(scope);
        return alias.get(new NDIndex("{}:{}", first, first + count));
    }
}
