package org.stratoscope.api.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the first bytes of NumPy's {@code .npy} format say, versions 1.0 to 3.0. The header is matched, never evaluated.
 *
 * @param type of the numbers
 * @param axes lengths, slowest first, all at least one
 * @param bytes that the header takes
 * @param dataBytes that the numbers take
 */
public record NpyHeader(NumberType type, List<Long> axes, long bytes, long dataBytes) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int VERSION_BYTES = 2;
    private static final int LENGTH_AT_MOST = 10_000;
    private static final int AXES_AT_MOST = 8;
    private static final long LONGEST_AXIS = 100_000_000;
    private static final long DATA_AT_MOST = 1L << 34;
    private static final Pattern DICTIONARY =
            Pattern.compile("\\{ ?'descr': ?'([^']{1,8})', ?'fortran_order': ?(True|False), ?"
                    + "'shape': ?\\(([0-9, ]{0,200})\\),? ?\\}\\s*");

    /** Says in the rest of a sentence why an array is not read. */
    public static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        /** With the rest of the sentence, such as "has no numbers". */
        public RefusedException(String problem) {
            super(problem);
        }
    }

    /** Whether a file that starts like this is in the format. */
    public static boolean startsWith(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(MAGIC, Arrays.copyOf(start, MAGIC.length));
    }

    /**
     * Reads the header and leaves the stream before the first number.
     *
     * @throws RefusedException when the header is of another format or announces what is not read
     * @throws EOFException when the stream ends before the header does
     */
    public static NpyHeader read(InputStream stream) throws IOException {
        byte[] start = exactly(stream, MAGIC.length + VERSION_BYTES);
        int version = start[MAGIC.length];
        if (!startsWith(start) || version < 1 || version > 3) {
            throw new RefusedException("is not in NumPy's format .npy; write it with numpy.save or numpy.savez");
        }
        int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
        byte[] length = Arrays.copyOf(exactly(stream, lengthBytes), Long.BYTES);
        long characters = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (characters > LENGTH_AT_MOST) {
            throw new RefusedException("has a header of " + characters + " bytes, which cannot be right");
        }
        byte[] header = exactly(stream, (int) characters);
        Matcher matcher = DICTIONARY.matcher(new String(header, StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            throw new RefusedException("has a header that is not that of a plain array of numbers; write it with"
                    + " numpy.save or numpy.savez");
        }
        if (matcher.group(2).equals("True")) {
            throw new RefusedException("is stored column by column; write numpy.ascontiguousarray of it");
        }
        NumberType type = NumberType.of(matcher.group(1))
                .orElseThrow(() -> new RefusedException("has numbers of type " + matcher.group(1)
                        + "; convert it to uint8, float32 or float64 (labels to int64), little-endian"));
        List<Long> axes = axes(matcher.group(3));
        long before = MAGIC.length + VERSION_BYTES + lengthBytes + characters;
        return new NpyHeader(type, axes, before, dataBytes(axes, type));
    }

    private static List<Long> axes(String text) throws RefusedException {
        List<String> numbers = Stream.of(text.split(","))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
        if (numbers.isEmpty()
                || numbers.size() > AXES_AT_MOST
                || numbers.stream().anyMatch(NpyHeader::outside)) {
            throw new RefusedException("has the shape (" + text + "), which is not one of images or labels");
        }
        return numbers.stream().map(Long::valueOf).toList();
    }

    private static boolean outside(String number) {
        return !number.matches("[1-9][0-9]{0,8}") || Long.parseLong(number) > LONGEST_AXIS;
    }

    private static long dataBytes(List<Long> axes, NumberType type) throws RefusedException {
        long total = type.bytes();
        for (long axis : axes) {
            // The total is at most 2^34 and an axis less than 2^27: the product cannot overflow.
            total *= axis;
            if (total > DATA_AT_MOST) {
                throw new RefusedException("announces the shape " + axes + ", which takes more than 16 gibibytes");
            }
        }
        return total;
    }

    private static byte[] exactly(InputStream stream, int count) throws IOException {
        byte[] bytes = stream.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
