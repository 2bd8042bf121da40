package org.stratoscope.loaders.onnx.internal.model;

import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A constant of a model. Its values are a view into the file where the format allows it, or one number that all places
 * have, which costs no memory until it is asked for.
 */
public final class Tensor {

    private final ElementType type;
    private final long[] shape;
    private final Buffer stored;
    private final double fill;

    private Tensor(ElementType type, long[] shape, Buffer stored, double fill) {
        this.type = type;
        this.shape = shape;
        this.stored = stored;
        this.fill = fill;
    }

    /**
     * A tensor with values, last axis fastest.
     *
     * @param stored floats, doubles, or longs for whole numbers; as many as the shape says
     */
    public static Tensor of(ElementType type, long[] shape, Buffer stored) {
        return new Tensor(type, shape.clone(), stored, 0);
    }

    /** A tensor that has the same value everywhere. */
    public static Tensor filled(ElementType type, long[] shape, double value) {
        return new Tensor(type, shape.clone(), null, value);
    }

    /** A list of whole numbers. */
    public static Tensor list(long... values) {
        return of(ElementType.INT64, new long[] {values.length}, LongBuffer.wrap(values));
    }

    /** The type of its numbers in the file. */
    public ElementType type() {
        return type;
    }

    /** Its axes. */
    public long[] shape() {
        return shape.clone();
    }

    /** The number of values. */
    public int size() {
        return (int) size(shape);
    }

    /** The product of the axes. */
    public static long size(long[] shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /** The product of the axes, checked against {@link Limits}. */
    public static long checkedSize(List<Long> shape) throws OnnxException {
        if (shape.size() > Limits.AXES) {
            throw OnnxException.unsupported("has " + shape.size() + " axes, more than " + Limits.AXES + ".");
        }
        long size = 1;
        for (long length : shape) {
            if (length < 0 || length > Limits.VALUES) {
                throw OnnxException.damaged("has an axis of length " + length + ".");
            }
            size *= length;
            if (size > Limits.VALUES) {
                throw OnnxException.unsupported("has more than " + Limits.VALUES + " values.");
            }
        }
        return size;
    }

    /** Whether all places have one number that is not stored. */
    public boolean isFilled() {
        return stored == null;
    }

    /** The same values in another shape of as many places. */
    public Tensor reshaped(long... newShape) throws OnnxException {
        if (size(newShape) != size(shape)) {
            throw OnnxException.damaged("cannot give the shape " + Arrays.toString(newShape)
                    + " to a constant of shape " + Arrays.toString(shape) + ".");
        }
        return new Tensor(type, newShape.clone(), stored, fill);
    }

    /** The values at some places, in another shape of as many. */
    public Tensor picked(int[] places, long... newShape) {
        Buffer picked = switch (stored) {
            case null -> null;
            case FloatBuffer floats -> {
                float[] values = new float[places.length];
                for (int i = 0; i < places.length; i++) {
                    values[i] = floats.get(places[i]);
                }
                yield FloatBuffer.wrap(values);
            }
            case LongBuffer longs ->
                LongBuffer.wrap(Arrays.stream(places).mapToLong(longs::get).toArray());
            default ->
                DoubleBuffer.wrap(
                        Arrays.stream(places).mapToDouble(this::number).toArray());
        };
        return new Tensor(type, newShape.clone(), picked, fill);
    }

    /** The value at a place, last axis fastest. */
    public double number(int place) {
        return switch (stored) {
            case null -> fill;
            case FloatBuffer floats -> floats.get(place);
            case DoubleBuffer doubles -> doubles.get(place);
            case LongBuffer longs -> longs.get(place);
            default -> throw new IllegalStateException("unexpected values " + stored);
        };
    }

    /** The whole number at a place. */
    public long integer(int place) {
        return stored instanceof LongBuffer longs ? longs.get(place) : (long) number(place);
    }

    /** All values as whole numbers. */
    public long[] integers() {
        long[] values = new long[size()];
        Arrays.setAll(values, this::integer);
        return values;
    }

    /** The values for a network: single precision, or double precision where the file has it. */
    public Buffer numbers() {
        if (stored instanceof FloatBuffer floats) {
            return floats.duplicate();
        }
        if (stored instanceof DoubleBuffer doubles) {
            return doubles.duplicate();
        }
        if (type == ElementType.DOUBLE || stored instanceof LongBuffer) {
            double[] values = new double[size()];
            Arrays.setAll(values, this::number);
            return DoubleBuffer.wrap(values);
        }
        float[] values = new float[size()];
        Arrays.fill(values, (float) fill);
        return FloatBuffer.wrap(values);
    }
}
