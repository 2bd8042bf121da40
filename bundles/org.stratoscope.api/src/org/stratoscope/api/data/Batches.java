package org.stratoscope.api.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.stream.IntStream;

/** Turns images of a data set into tensors. */
public final class Batches {

    private Batches() {}

    /** Reads consecutive images into a tensor of shape (count, channels, height, width). */
    public static NDArray range(NDManager manager, Dataset dataset, int first, int count, DataType precision) {
        return select(manager, dataset, IntStream.range(first, first + count).toArray(), precision);
    }

    /** Reads the images of these indices into a tensor of shape (indices, channels, height, width). */
    public static NDArray select(NDManager manager, Dataset dataset, int[] indices, DataType precision) {
        ImageShape shape = dataset.shape();
        float[] values = new float[Math.multiplyExact(indices.length, shape.size())];
        for (int i = 0; i < indices.length; i++) {
            dataset.image(indices[i], values, i * shape.size());
        }
        Shape full = new Shape(indices.length, shape.channels(), shape.height(), shape.width());
        if (precision == DataType.FLOAT32) {
            return manager.create(FloatBuffer.wrap(values), full, DataType.FLOAT32);
        }
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return manager.create(wide, full);
    }

    /** The labels of these indices. */
    public static int[] labels(Dataset dataset, int[] indices) {
        return IntStream.of(indices).map(dataset::label).toArray();
    }
}
