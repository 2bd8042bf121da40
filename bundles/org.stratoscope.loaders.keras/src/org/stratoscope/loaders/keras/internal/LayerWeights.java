package org.stratoscope.loaders.keras.internal;

import java.util.Map;
import java.util.Optional;

/**
 * The weights of one layer by their short names, such as {@code kernel}.
 *
 * @param arrays by short name, in the order of the file
 */
record LayerWeights(Map<String, Values> arrays) {

    /**
     * Numbers with their shape.
     *
     * @param numbers last axis fastest
     */
    record Values(int[] shape, float[] numbers) {

        /** The same with axes in another order; {@code axes} gives for each new axis the old one. */
        Values permuted(int... axes) {
            int[] sizes = new int[axes.length];
            int[] steps = new int[axes.length];
            for (int i = 0; i < axes.length; i++) {
                sizes[i] = shape[axes[i]];
                steps[i] = 1;
                for (int inner = axes[i] + 1; inner < shape.length; inner++) {
                    steps[i] *= shape[inner];
                }
            }
            float[] moved = new float[numbers.length];
            int[] at = new int[axes.length];
            int from = 0;
            for (int to = 0; to < moved.length; to++) {
                moved[to] = numbers[from];
                int axis = axes.length - 1;
                while (axis >= 0 && ++at[axis] == sizes[axis]) {
                    from -= steps[axis] * (sizes[axis] - 1);
                    at[axis--] = 0;
                }
                if (axis >= 0) {
                    from += steps[axis];
                }
            }
            return new Values(sizes, moved);
        }
    }

    /** The array of that name. */
    Optional<Values> find(String name) {
        return Optional.ofNullable(arrays.get(name));
    }
}
