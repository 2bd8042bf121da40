package org.stratoscope.metrics.sensitivity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;

/** The sum over coordinates of medians over images of squared differences, with the influence of each image. */
final class CoordinateMedians {

    /** So many coordinates at once bound the memory of sorting. */
    private static final int COORDINATES_AT_ONCE = 4096;

    private CoordinateMedians() {}

    /**
     * The sum of medians.
     *
     * @param clean shape (images, coordinates)
     * @param changed one tensor of that shape for each draw; the median is over images and draws
     * @param lower whether the lower of two middle values is taken
     */
    static Moment of(NDArray clean, NDList changed, boolean lower) {
        int images = (int) clean.getShape().get(0);
        long coordinates = clean.getShape().get(1);
        double sum = 0;
        double[] influence = new double[images];
        for (long first = 0; first < coordinates; first += COORDINATES_AT_ONCE) {
            NDIndex columns = new NDIndex(":, {}:{}", first, Math.min(first + COORDINATES_AT_ONCE, coordinates));
            try (NDManager scope = clean.getManager().newSubManager()) {
                Block block = Block.of(clean, changed, columns, scope, lower);
                sum += block.sum();
                block.addInfluence(influence);
            }
        }
        return new Moment(sum, influence);
    }

    /** Some coordinates: squares of shape (draws x images, coordinates), median and sparsity of shape (1, coordinates). */
    private record Block(NDArray squares, NDArray median, NDArray sparsity, int draws) {

        static Block of(NDArray clean, NDList changed, NDIndex columns, NDManager scope, boolean lower) {
            NDArray from = owned(clean.get(columns), scope);
            NDList parts = new NDList();
            for (NDArray draw : changed) {
                NDArray difference = owned(owned(draw.get(columns), scope).sub(from), scope);
                parts.add(difference.muli(difference));
            }
            NDArray squares = owned(owned(NDArrays.concat(parts), scope).toType(DataType.FLOAT64, true), scope);
            NDArray sorted = owned(squares.sort(0), scope);
            int size = (int) sorted.getShape().get(0);
            NDArray below = row(sorted, (size - 1) / 2, scope);
            NDArray median = lower
                    ? below
                    : owned(
                            owned(below.add(row(sorted, size / 2, scope)), scope)
                                    .mul(0.5),
                            scope);
            int[] places = Medians.bracket(size, size / changed.size());
            NDArray step = owned(row(sorted, places[1], scope).sub(row(sorted, places[0], scope)), scope);
            NDArray sparsity = owned(step.mul((size - 1.0) / (places[1] - places[0])), scope);
            return new Block(squares, median, sparsity, changed.size());
        }

        double sum() {
            return median.sum().toType(DataType.FLOAT64, true).getDouble();
        }

        void addInfluence(double[] influence) {
            NDManager scope = squares.getManager();
            NDArray side =
                    owned(owned(squares.sub(median), scope).sign(), scope).muli(sparsity);
            double[] sums = owned(side.sum(new int[] {1}), scope).toDoubleArray();
            for (int i = 0; i < sums.length; i++) {
                influence[i % influence.length] += 0.5 * sums[i] / draws;
            }
        }

        private static NDArray row(NDArray sorted, int number, NDManager scope) {
            return owned(sorted.get(new NDIndex("{}:{}", number, number + 1)), scope);
        }

        private static NDArray owned(NDArray array, NDManager scope) {
            array.attach(scope);
            return array;
        }
    }
}
