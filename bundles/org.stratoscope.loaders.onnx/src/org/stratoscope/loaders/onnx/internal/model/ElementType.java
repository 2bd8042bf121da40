package org.stratoscope.loaders.onnx.internal.model;

import java.util.Arrays;
import java.util.Locale;

/** The types of numbers that tensors may have. */
public enum ElementType {
    /** Single precision. */
    FLOAT(1, 4),
    /** Whole numbers 0 .. 255. */
    UINT8(2, 1),
    /** Whole numbers of 8 bits. */
    INT8(3, 1),
    /** Whole numbers 0 .. 65535. */
    UINT16(4, 2),
    /** Whole numbers of 16 bits. */
    INT16(5, 2),
    /** Whole numbers of 32 bits. */
    INT32(6, 4),
    /** Whole numbers of 64 bits. */
    INT64(7, 8),
    /** Zero or one. */
    BOOL(9, 1),
    /** Half precision. */
    FLOAT16(10, 2),
    /** Double precision. */
    DOUBLE(11, 8),
    /** Whole numbers of 32 bits without sign. */
    UINT32(12, 4),
    /** Whole numbers of 64 bits without sign. */
    UINT64(13, 8),
    /** The upper half of single precision. */
    BFLOAT16(16, 2);

    private final int code;
    private final int bytes;

    ElementType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Whether the numbers have fractions. */
    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE || this == FLOAT16 || this == BFLOAT16;
    }

    /** The type with that number in the format. */
    public static ElementType of(int code) throws OnnxException {
        return Arrays.stream(values())
                .filter(type -> type.code == code)
                .findFirst()
                .orElseThrow(() -> OnnxException.unsupported(
                        "uses numbers of type " + code + ", but only these are supported: " + names() + "."));
    }

    private static String names() {
        return String.join(", ", Arrays.stream(values()).map(ElementType::text).toList());
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
