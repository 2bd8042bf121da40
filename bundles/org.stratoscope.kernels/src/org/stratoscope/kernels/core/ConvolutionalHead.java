package org.stratoscope.kernels.core;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/**
 * The neural tangent kernel, or the covariance (NNGP) kernel, of an infinitely wide network of convolutions and ReLUs
 * without pooling and of a linear map, in NTK parametrisation (Jacot et al. 2018, arXiv 1806.07572; Arora et al. 2019,
 * arXiv 1904.11955). Only windows at the same position of two images are compared. The first convolution is the scalar
 * product of the feature maps at a position, divided by the number of channels of the images they were made from; the
 * others are sums over windows.
 *
 * <p>Products of windows are made by libtorch in the precision of the maps, in tiles of at most {@value #TILE} numbers;
 * everything behind them is plain arithmetic in double precision.
 *
 * @param tangents the tangent kernel or the covariance alone
 * @param features number of feature maps
 * @param channels number of channels of the images, by which products are divided
 */
public record ConvolutionalHead(Positions positions, boolean tangents, int features, int channels)
        implements KernelHead {

    /** Products in a tile, 16 or 32 MB. */
    private static final int TILE = 1 << 22;

    /** Pairs a thread treats at once, so that its memory stays in the cache. */
    private static final int RUN = 128;

    private static final int GRADIENT_RUN = 32;

    /** Below this sine windows count as parallel; the products of single precision do not tell smaller ones. */
    private static final double SINGULAR_SINGLE = 1e-3;

    private static final double SINGULAR_DOUBLE = 1e-6;

    @Override
    public int size() {
        return features * positions.count();
    }

    @Override
    public MapBlock arrange(NDArray maps, NDManager manager) {
        return MapBlock.of(maps, positions, channels, manager);
    }

    @Override
    public void values(MapBlock x, MapBlock z, double[] target, int offset, int stride, boolean lower, Monitor monitor)
            throws CancelledException {
        int pairs = Math.max(1, TILE / positions.count());
        int columns = Math.min(z.images(), Math.max(RUN, (int) Math.sqrt(pairs)));
        int rows = Math.clamp(pairs / columns, 1, x.images());
        for (int row = 0; row < x.images(); row += rows) {
            int lastRow = Math.min(row + rows, x.images());
            for (int column = 0; column < z.images() && !(lower && column >= lastRow); column += columns) {
                monitor.checkCancelled();
                int lastColumn = Math.min(column + columns, z.images());
                tile(x, row, lastRow, z, column, lastColumn, target, offset, stride, lower);
                monitor.worked((long) (lastRow - row) * (lastColumn - column));
            }
        }
    }

    private void tile(
            MapBlock x,
            int row,
            int lastRow,
            MapBlock z,
            int column,
            int lastColumn,
            double[] target,
            int offset,
            int stride,
            boolean lower) {
        int rows = lastRow - row;
        int columns = lastColumn - column;
        int runs = Math.ceilDiv(columns, RUN);
        double factor = 1.0 / channels;
        try (NDManager scope = x.maps().getManager().newSubManager()) {
            Numbers products = products(x, row, lastRow, z, column, lastColumn, scope);
            Workers.run(rows * runs, () -> {
                Recursion recursion = new Recursion(positions, tangents, Math.min(RUN, columns));
                float[] scratch = new float[RUN];
                return piece -> {
                    int i = piece / runs;
                    int first = piece % runs * RUN;
                    if (lower && column + first > row + i) {
                        return;
                    }
                    int pairs = Math.min(RUN, columns - first);
                    for (int p = 0; p < positions.count(); p++) {
                        int at = (p * rows + i) * columns + first;
                        products.read(at, pairs, factor, recursion.products(), p * pairs, scratch);
                    }
                    int index = offset + (row + i) * stride + column + first;
                    recursion.run(x.norms(), row + i, z.norms(), column + first, pairs, target, index);
                };
            });
        }
    }

    /** The products at all positions, of shape (positions, rows, columns). */
    private static Numbers products(
            MapBlock x, int row, int lastRow, MapBlock z, int column, int lastColumn, NDManager scope) {
        NDArray left = slice(x, row, lastRow, scope);
        NDArray right = slice(z, column, lastColumn, scope).transpose(0, 2, 1);
        return new Numbers(left.batchMatMul(right));
    }

    /** The images first .. last of a block, of shape (positions, images, features). */
    private static NDArray slice(MapBlock block, int first, int last, NDManager scope) {
        NDArray alias = block.maps().stopGradient();
        alias.attach(scope);
        return first == 0 && last == block.images() ? alias : alias.get(new NDIndex(":, {}:{}, :", first, last));
    }

    @Override
    public NDArray gradients(MapBlock x, int first, int last, MapBlock z, NDArray weights, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            NDList rows = new NDList();
            for (int image = first; image < last; image++) {
                rows.add(gradient(x, image, z, weights, scope));
            }
            NDArray result = NDArrays.stack(rows);
            result.attach(manager);
            return result;
        }
    }

    private NDArray gradient(MapBlock x, int image, MapBlock z, NDArray weights, NDManager manager) {
        int outputs = (int) weights.getShape().get(1);
        int step = Math.clamp(TILE / ((long) positions.count() * Math.max(outputs, 2)), 1, z.images());
        try (NDManager scope = manager.newSubManager()) {
            NDArray sum = scope.zeros(new Shape(positions.count(), outputs, features), weights.getDataType());
            for (int first = 0; first < z.images(); first += step) {
                addGradient(sum, x, image, z, first, Math.min(first + step, z.images()), weights);
            }
            NDArray result = sum.transpose(1, 2, 0).div(channels).reshape(outputs, (long) features * positions.count());
            result.attach(manager);
            return result;
        }
    }

    private void addGradient(NDArray sum, MapBlock x, int image, MapBlock z, int first, int last, NDArray weights) {
        int count = positions.count();
        int pairs = last - first;
        try (NDManager scope = sum.getManager().newSubManager()) {
            double[] byProduct = new double[count * pairs];
            double[] bySquare = new double[count * pairs];
            differentiate(x, image, z, first, last, byProduct, bySquare, scope);
            DataType precision = weights.getDataType();
            NDArray own = weights.stopGradient();
            own.attach(scope);
            NDArray some = own.get(new NDIndex("{}:{}, :", first, last));
            NDArray factors =
                    Tensors.of(scope, byProduct, new Shape(count, 1, pairs)).toType(precision, false);
            NDArray scaled = factors.mul(some.transpose().expandDims(0));
            sum.addi(scaled.batchMatMul(slice(z, first, last, scope)));
            NDArray lengths =
                    Tensors.of(scope, bySquare, new Shape(count, pairs)).toType(precision, false);
            // The squared length of x has the derivative 2 x.
            NDArray multiples = lengths.matMul(some).expandDims(2);
            sum.addi(multiples.batchMatMul(slice(x, image, image + 1, scope)).mul(2));
        }
    }

    private void differentiate(
            MapBlock x,
            int image,
            MapBlock z,
            int first,
            int last,
            double[] byProduct,
            double[] bySquare,
            NDManager scope) {
        int columns = last - first;
        int count = positions.count();
        double factor = 1.0 / channels;
        double singular = x.maps().getDataType() == DataType.FLOAT64 ? SINGULAR_DOUBLE : SINGULAR_SINGLE;
        Numbers products = products(x, image, image + 1, z, first, last, scope);
        Workers.run(Math.ceilDiv(columns, GRADIENT_RUN), () -> {
            ReverseRecursion recursion =
                    new ReverseRecursion(positions, tangents, singular, Math.min(GRADIENT_RUN, columns));
            float[] scratch = new float[GRADIENT_RUN];
            return piece -> {
                int start = piece * GRADIENT_RUN;
                int pairs = Math.min(GRADIENT_RUN, columns - start);
                for (int p = 0; p < count; p++) {
                    products.read(p * columns + start, pairs, factor, recursion.products(), p * pairs, scratch);
                }
                recursion.run(x.norms(), image, z.norms(), first + start, pairs);
                for (int p = 0; p < count; p++) {
                    int at = p * columns + start;
                    System.arraycopy(recursion.byProduct(), p * pairs, byProduct, at, pairs);
                    System.arraycopy(recursion.bySquare(), p * pairs, bySquare, at, pairs);
                }
            };
        });
    }
}
