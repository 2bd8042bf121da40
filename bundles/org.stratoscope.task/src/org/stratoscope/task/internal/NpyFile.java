package org.stratoscope.task.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.stratoscope.api.files.AtomicFiles;

/** Writes a tensor in NumPy's format 1.0 ({@code .npy}), little-endian, row-major. */
final class NpyFile {

    private static final int ALIGNMENT = 64;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private NpyFile() {}

    static void write(Path file, NDArray array) throws IOException {
        byte[] header = header(type(array.getDataType()), array.getShape().getShape());
        byte[] body = littleEndian(array);
        AtomicFiles.write(file, stream -> {
            stream.write(header);
            stream.write(body);
        });
    }

    private static byte[] littleEndian(NDArray array) {
        ByteBuffer bytes = array.toByteBuffer();
        byte[] body = new byte[bytes.remaining()];
        if (bytes.order() != ByteOrder.LITTLE_ENDIAN && ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalStateException("arrays are written on little-endian machines only");
        }
        bytes.get(body);
        return body;
    }

    private static String type(DataType type) {
        return switch (type) {
            case FLOAT32 -> "<f4";
            case FLOAT64 -> "<f8";
            case INT32 -> "<i4";
            case INT64 -> "<i8";
            default -> throw new IllegalArgumentException("arrays of " + type + " are not written");
        };
    }

    private static byte[] header(String type, long[] shape) {
        String sizes = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
        String tuple = shape.length == 1 ? sizes + "," : sizes;
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + tuple + "), }";
        int used = MAGIC.length + Short.BYTES + text.length() + 1;
        String padded = text + " ".repeat((ALIGNMENT - used % ALIGNMENT) % ALIGNMENT) + "\n";
        return ByteBuffer.allocate(MAGIC.length + Short.BYTES + padded.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
