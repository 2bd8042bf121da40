package org.stratoscope.kernels.core;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/**
 * The Laplace kernel exp(-|x - z| / L) of feature vectors, of any shape. Distances come from scalar products and are
 * therefore taken in double precision whatever that of the features.
 *
 * @param bandwidth L, above 0
 * @param size numbers in a feature vector
 */
public record LaplaceHead(double bandwidth, int size) implements KernelHead {

    /** Squared distances below this share of the squared lengths are those of equal vectors. */
    private static final double EQUAL = 1e-12;

    /** Images of x in a step, and products in it at most. */
    private static final int TILE = 1 << 22;

    @Override
    public MapBlock arrange(NDArray features, NDManager manager) {
        int images = (int) features.getShape().get(0);
        try (NDManager scope = manager.newSubManager()) {
            NDArray alias = features.stopGradient();
            alias.attach(scope);
            NDArray wide = alias.reshape(images, size).toType(DataType.FLOAT64, true);
            wide.attach(manager);
            return new MapBlock(wide, null, images);
        }
    }

    @Override
    public void values(MapBlock x, MapBlock z, double[] target, int offset, int stride, boolean lower, Monitor monitor)
            throws CancelledException {
        int rows = Math.clamp(TILE / z.images(), 1, x.images());
        for (int row = 0; row < x.images(); row += rows) {
            monitor.checkCancelled();
            int last = Math.min(row + rows, x.images());
            try (NDManager scope = x.maps().getManager().newSubManager()) {
                NDArray some = x.maps().get(row + ":" + last);
                some.attach(scope);
                double[] kernels = kernels(distances(some, z, scope)).toDoubleArray();
                for (int i = row; i < last; i++) {
                    System.arraycopy(kernels, (i - row) * z.images(), target, offset + i * stride, z.images());
                }
            }
            monitor.worked((long) (last - row) * z.images());
        }
    }

    private NDArray kernels(NDArray distances) {
        return distances.mul(-1 / bandwidth).exp();
    }

    /** Distances, of shape (images of x, images of z), exactly 0 between equal vectors. */
    private static NDArray distances(NDArray x, MapBlock z, NDManager scope) {
        NDArray others = z.maps().stopGradient();
        others.attach(scope);
        NDArray lengths = x.mul(x)
                .sum(new int[] {1}, true)
                .add(others.mul(others).sum(new int[] {1}).expandDims(0));
        NDArray squares = x.matMul(others.transpose()).muli(-2).addi(lengths);
        NDArray apart = squares.gt(lengths.muli(EQUAL)).toType(DataType.FLOAT64, false);
        return squares.muli(apart).sqrt();
    }

    @Override
    public NDArray gradients(MapBlock x, int first, int last, MapBlock z, NDArray weights, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray points = x.maps().get(first + ":" + last);
            points.attach(scope);
            NDArray distances = distances(points, z, scope);
            // Zero between equal vectors, where the kernel has no derivative.
            NDArray apart = distances.gt(0).toType(DataType.FLOAT64, false);
            NDArray slopes = apart.div(distances.add(apart.neg().add(1)))
                    .mul(kernels(distances))
                    .mul(-1 / bandwidth);
            NDArray own = weights.stopGradient();
            own.attach(scope);
            NDArray wide = own.toType(DataType.FLOAT64, false);
            NDArray others = z.maps().stopGradient();
            others.attach(scope);
            long outputs = weights.getShape().get(1);
            NDArray factors = slopes.expandDims(1).mul(wide.transpose().expandDims(0));
            NDArray flat = factors.reshape((last - first) * outputs, z.images());
            NDArray towards = flat.matMul(others).reshape(last - first, outputs, size);
            NDArray away = slopes.matMul(wide).expandDims(2).mul(points.expandDims(1));
            NDArray result = away.sub(towards).toType(weights.getDataType(), true);
            result.attach(manager);
            return result;
        }
    }
}
