package org.stratoscope.loaders.tflite.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of a flat buffer. Fields are named by their number in the schema; one that is absent has its default. Every
 * access is within the file, or the file is called damaged.
 */
final class FlatTable {

    private static final int MOST_ELEMENTS = 1 << 20;

    private final ByteBuffer file;
    private final int position;

    private FlatTable(ByteBuffer file, int position) {
        this.file = file;
        this.position = position;
    }

    /** The root table of a file with that identifier. */
    static FlatTable root(byte[] bytes, String identifier) throws TfliteException {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] expected = identifier.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < expected.length; i++) {
            if (bytes.length < 8 || bytes[4 + i] != expected[i]) {
                throw new TfliteException("this is not a TensorFlow Lite file");
            }
        }
        return new FlatTable(file, file.getInt(0));
    }

    private static TfliteException damaged() {
        return new TfliteException("the file is damaged: it points beyond its end");
    }

    private int integer(int at) throws TfliteException {
        if (at < 0 || at > file.limit() - Integer.BYTES) {
            throw damaged();
        }
        return file.getInt(at);
    }

    private int shortInteger(int at) throws TfliteException {
        if (at < 0 || at > file.limit() - Short.BYTES) {
            throw damaged();
        }
        return Short.toUnsignedInt(file.getShort(at));
    }

    /** Where a field lies, or zero when it is absent. */
    private int field(int number) throws TfliteException {
        int entries = position - integer(position);
        int offset = 4 + 2 * number;
        if (offset >= shortInteger(entries)) {
            return 0;
        }
        int distance = shortInteger(entries + offset);
        return distance == 0 ? 0 : position + distance;
    }

    int integer(int number, int standard) throws TfliteException {
        int at = field(number);
        return at == 0 ? standard : integer(at);
    }

    int unsignedByte(int number, int standard) throws TfliteException {
        int at = field(number);
        if (at == 0) {
            return standard;
        }
        if (at < 0 || at >= file.limit()) {
            throw damaged();
        }
        return Byte.toUnsignedInt(file.get(at));
    }

    float real(int number, float standard) throws TfliteException {
        int at = field(number);
        return at == 0 ? standard : Float.intBitsToFloat(integer(at));
    }

    boolean truth(int number) throws TfliteException {
        return unsignedByte(number, 0) != 0;
    }

    Optional<FlatTable> table(int number) throws TfliteException {
        int at = field(number);
        return at == 0 ? Optional.empty() : Optional.of(new FlatTable(file, at + integer(at)));
    }

    List<FlatTable> tables(int number) throws TfliteException {
        int start = vector(number);
        List<FlatTable> tables = new ArrayList<>();
        for (int i = 0; i < count(start, Integer.BYTES); i++) {
            int at = start + Integer.BYTES * (i + 1);
            tables.add(new FlatTable(file, at + integer(at)));
        }
        return tables;
    }

    int[] integers(int number) throws TfliteException {
        int start = vector(number);
        int[] values = new int[count(start, Integer.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = integer(start + Integer.BYTES * (i + 1));
        }
        return values;
    }

    /** The bytes of a vector, little endian, without copying them. */
    ByteBuffer bytes(int number) throws TfliteException {
        int start = vector(number);
        if (start == 0) {
            return ByteBuffer.allocate(0);
        }
        int length = integer(start);
        if (length < 0 || length > file.limit() - start - Integer.BYTES) {
            throw damaged();
        }
        return file.slice(start + Integer.BYTES, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    String text(int number) throws TfliteException {
        return StandardCharsets.UTF_8.decode(bytes(number)).toString();
    }

    private int vector(int number) throws TfliteException {
        int at = field(number);
        return at == 0 ? 0 : at + integer(at);
    }

    private int count(int start, int width) throws TfliteException {
        if (start == 0) {
            return 0;
        }
        int count = integer(start);
        if (count < 0 || count > MOST_ELEMENTS || count > (file.limit() - start) / width) {
            throw damaged();
        }
        return count;
    }
}
