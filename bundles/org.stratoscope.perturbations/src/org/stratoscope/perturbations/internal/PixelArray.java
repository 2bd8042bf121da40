package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** The values of a batch in the precision of its tensor, read and written image by image, from several threads at once. */
sealed interface PixelArray {

    /** Copies the values from a position on, as many as fit. */
    void read(int start, double[] target);

    /** Writes values from a position on, rounded to nearest. */
    void write(int start, double[] source);

    /** A tensor with these values. */
    NDArray tensor(NDManager manager, Shape shape);

    /** The values of a float32 or float64 tensor. */
    static PixelArray of(NDArray array) {
        return array.getDataType() == DataType.FLOAT64
                ? new Wide(array.toDoubleArray())
                : new Narrow(array.toFloatArray());
    }

    /** So many zeros. */
    static PixelArray zeros(long size, DataType precision) {
        return precision == DataType.FLOAT64
                ? new Wide(new double[Math.toIntExact(size)])
                : new Narrow(new float[Math.toIntExact(size)]);
    }

    /** Double precision. */
    record Wide(double[] values) implements PixelArray {

        @Override
        public void read(int start, double[] target) {
            System.arraycopy(values, start, target, 0, target.length);
        }

        @Override
        public void write(int start, double[] source) {
            System.arraycopy(source, 0, values, start, source.length);
        }

        @Override
        public NDArray tensor(NDManager manager, Shape shape) {
            return manager.create(values, shape);
        }
    }

    /** Single precision. */
    record Narrow(float[] values) implements PixelArray {

        @Override
        public void read(int start, double[] target) {
            for (int i = 0; i < target.length; i++) {
                target[i] = values[start + i];
            }
        }

        @Override
        public void write(int start, double[] source) {
            for (int i = 0; i < source.length; i++) {
                values[start + i] = (float) source[i];
            }
        }

        @Override
        public NDArray tensor(NDManager manager, Shape shape) {
            return manager.create(values, shape);
        }
    }
}
