package org.stratoscope.loaders.tflite.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A tensor of a file.
 *
 * @param type number of its type in the schema
 * @param data empty where it is computed
 */
record TfliteTensor(String name, int[] shape, int type, ByteBuffer data) {

    private static final int FLOAT32 = 0;
    private static final int FLOAT16 = 1;
    private static final int INT32 = 2;

    boolean constant() {
        return data.hasRemaining();
    }

    long size() {
        long size = 1;
        for (int length : shape) {
            if (length < 0 || size > Integer.MAX_VALUE / Math.max(1, length)) {
                return -1;
            }
            size *= length;
        }
        return size;
    }

    /** The numbers of a constant. */
    float[] numbers() throws TfliteException {
        long size = size();
        if (type != FLOAT32 && type != FLOAT16) {
            throw new TfliteException(
                    "the tensor " + name + " holds quantised numbers; convert the network without" + " quantisation");
        }
        int width = type == FLOAT32 ? Float.BYTES : Short.BYTES;
        if (size < 0 || size * width != data.remaining()) {
            throw new TfliteException(
                    "the tensor " + name + " has another size than its shape " + Arrays.toString(shape));
        }
        float[] numbers = new float[(int) size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = type == FLOAT32 ? data.getFloat(i * width) : Float.float16ToFloat(data.getShort(i * width));
        }
        return numbers;
    }

    /** The whole numbers of a constant. */
    int[] integers() throws TfliteException {
        long size = size();
        if (type != INT32 || size < 0 || size * Integer.BYTES != data.remaining()) {
            throw new TfliteException("the tensor " + name + " is not made of whole numbers of 32 bits");
        }
        int[] numbers = new int[(int) size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = data.getInt(i * Integer.BYTES);
        }
        return numbers;
    }
}
