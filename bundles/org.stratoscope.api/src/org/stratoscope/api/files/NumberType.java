package org.stratoscope.api.files;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of numbers that arrays of NumPy may have here, little-endian. */
public enum NumberType {
    UINT8("|u1", 1),
    INT8("|i1", 1),
    UINT16("<u2", 2),
    INT16("<i2", 2),
    UINT32("<u4", 4),
    INT32("<i4", 4),
    UINT64("<u8", 8),
    INT64("<i8", 8),
    FLOAT32("<f4", 4),
    FLOAT64("<f8", 8);

    private final String code;
    private final int bytes;

    NumberType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** The type with NumPy's code, such as {@code <f4}. */
    public static Optional<NumberType> of(String code) {
        return Stream.of(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** The size of one number. */
    public int bytes() {
        return bytes;
    }

    /** NumPy's name of the type. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the numbers are whole. */
    public boolean whole() {
        return this != FLOAT32 && this != FLOAT64;
    }

    /** Reads number {@code index} of a little-endian buffer of whole numbers; what exceeds 63 bits comes out negative. */
    public long integer(ByteBuffer buffer, int index) {
        int at = index * bytes;
        return switch (this) {
            case UINT8 -> Byte.toUnsignedLong(buffer.get(at));
            case INT8 -> buffer.get(at);
            case UINT16 -> Short.toUnsignedLong(buffer.getShort(at));
            case INT16 -> buffer.getShort(at);
            case UINT32 -> Integer.toUnsignedLong(buffer.getInt(at));
            case INT32 -> buffer.getInt(at);
            case UINT64, INT64 -> buffer.getLong(at);
            case FLOAT32, FLOAT64 -> throw new IllegalStateException("not a type of whole numbers");
        };
    }

    /** Reads number {@code index} of a little-endian buffer of real numbers, rounded to single precision. */
    public float real(ByteBuffer buffer, int index) {
        return this == FLOAT32 ? buffer.getFloat(index * bytes) : (float) buffer.getDouble(index * bytes);
    }
}
