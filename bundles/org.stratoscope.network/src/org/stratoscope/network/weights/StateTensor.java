package org.stratoscope.network.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/**
 * The numbers of one tensor, outside the tensor engine.
 *
 * @param data little endian, last axis fastest, without gaps; read only
 */
public record StateTensor(Shape shape, ElementType type, ByteBuffer data) {

    public StateTensor {
        data = data.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (data.remaining() != Math.multiplyExact(shape.size(), type.bytes())) {
            throw new IllegalArgumentException(shape + " of " + type + " does not take " + data.remaining() + " bytes");
        }
    }

    /** Copies a tensor of floating-point numbers out of the engine. */
    public static StateTensor of(NDArray array) {
        int size = Math.toIntExact(array.size());
        if (array.getDataType() == DataType.FLOAT64) {
            ByteBuffer bytes = littleEndian(size * Double.BYTES);
            bytes.asDoubleBuffer().put(array.toDoubleArray());
            return new StateTensor(array.getShape(), ElementType.F64, bytes);
        }
        ByteBuffer bytes = littleEndian(size * Float.BYTES);
        bytes.asFloatBuffer().put(array.toFloatArray());
        return new StateTensor(array.getShape(), ElementType.F32, bytes);
    }

    /** A tensor of the engine with these numbers, in float64 for F64 and in float32 for all other types. */
    public NDArray copy(NDManager manager) {
        Buffer values = values();
        return manager.create(values, shape, DataType.fromBuffer(values));
    }

    /** The bytes, in a buffer of its own position. */
    @Override
    public ByteBuffer data() {
        return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The number of values. */
    public int size() {
        return Math.toIntExact(shape.size());
    }

    /** The value at an index, last axis fastest. */
    public double number(int index) {
        return type.number(data, index);
    }

    /** All values: a {@link DoubleBuffer} for F64, else a {@link FloatBuffer}. */
    public Buffer values() {
        return switch (type) {
            case F64 -> data.asDoubleBuffer();
            case F32 -> data.asFloatBuffer();
            default -> converted();
        };
    }

    private FloatBuffer converted() {
        float[] floats = new float[size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) number(i);
        }
        return FloatBuffer.wrap(floats);
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
