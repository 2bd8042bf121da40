package org.stratoscope.kernels.core;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/** The products of windows, read from the memory of libtorch by several threads at once. */
final class Products {

    private final FloatBuffer floats;
    private final DoubleBuffer doubles;

    /** Looks at a tensor, which has to live as long as this. */
    Products(NDArray tensor) {
        ByteBuffer bytes = tensor.toByteBuffer(true).order(ByteOrder.nativeOrder());
        boolean wide = tensor.getDataType() == DataType.FLOAT64;
        floats = wide ? null : bytes.asFloatBuffer();
        doubles = wide ? bytes.asDoubleBuffer() : null;
    }

    /** Copies a stretch. */
    void read(int first, int count, double[] target, int at, float[] scratch) {
        if (doubles != null) {
            doubles.get(first, target, at, count);
            return;
        }
        floats.get(first, scratch, 0, count);
        for (int i = 0; i < count; i++) {
            target[at + i] = scratch[i];
        }
    }
}
