package org.stratoscope.kernels.core;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/** The memory of a tensor, for several threads at once. */
final class Numbers {

    private final FloatBuffer floats;
    private final DoubleBuffer doubles;

    /** Looks at the memory of libtorch; the tensor has to live as long as this. */
    Numbers(NDArray tensor) {
        ByteBuffer bytes = tensor.toByteBuffer(true).order(ByteOrder.nativeOrder());
        boolean wide = tensor.getDataType() == DataType.FLOAT64;
        floats = wide ? null : bytes.asFloatBuffer();
        doubles = wide ? bytes.asDoubleBuffer() : null;
    }

    /** Copies a stretch times a factor. */
    void read(int first, int count, double factor, double[] target, int at, float[] scratch) {
        if (doubles == null) {
            floats.get(first, scratch, 0, count);
            for (int i = 0; i < count; i++) {
                target[at + i] = factor * scratch[i];
            }
        } else {
            doubles.get(first, target, at, count);
            for (int i = 0; i < count; i++) {
                target[at + i] *= factor;
            }
        }
    }

    /** Writes a stretch, rounded to the precision of the tensor. */
    void write(int first, int count, double[] source, int at, float[] scratch) {
        if (doubles == null) {
            for (int i = 0; i < count; i++) {
                scratch[i] = (float) source[at + i];
            }
            floats.put(first, scratch, 0, count);
        } else {
            doubles.put(first, source, at, count);
        }
    }
}
