package org.stratoscope.network.weights;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of numbers that files of tensors hold, all little endian. */
public enum ElementType {
    /** IEEE 754 binary64. */
    F64(8),
    /** IEEE 754 binary32. */
    F32(4),
    /** IEEE 754 binary16. */
    F16(2),
    /** The upper half of a binary32. */
    BF16(2),
    /** Signed 64 bit. */
    I64(8),
    /** Signed 32 bit. */
    I32(4),
    /** Signed 16 bit. */
    I16(2),
    /** Signed 8 bit. */
    I8(1),
    /** Unsigned 8 bit. */
    U8(1),
    /** One byte, zero or one. */
    BOOL(1);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** The number of bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** The type of that name in safetensors files. */
    public static Optional<ElementType> named(String name) {
        return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** The number at an index of little-endian data; integers beyond 2^53 are rounded. */
    double number(ByteBuffer data, int index) {
        int at = index * bytes;
        return switch (this) {
            case F64 -> data.getDouble(at);
            case F32 -> data.getFloat(at);
            case F16 -> Float.float16ToFloat(data.getShort(at));
            case BF16 -> Float.intBitsToFloat(data.getShort(at) << 16);
            case I64 -> data.getLong(at);
            case I32 -> data.getInt(at);
            case I16 -> data.getShort(at);
            case I8 -> data.get(at);
            case U8, BOOL -> data.get(at) & 0xff;
        };
    }
}
