package org.stratoscope.task.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratoscope.api.errors.UnreadableFileException;

/**
 * Numbers in rows, without a tensor engine.
 *
 * @param shape the lengths of the axes, slowest first
 * @param values as many as the product of the lengths
 */
public record PlainArray(long[] shape, float[] values) {

    private static final int BYTES_AT_MOST = 1 << 27;
    private static final int FIXED_BYTES = 10;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '<f([48])', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\}\\s*");

    public PlainArray {
        if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException(
                    "an array of shape " + Arrays.toString(shape) + " does not have " + values.length + " values");
        }
    }

    /** The length of an axis. */
    public int length(int axis) {
        return Math.toIntExact(shape[axis]);
    }

    /**
     * Reads a file that a task wrote: format 1.0 of {@code .npy} with numbers of 4 or 8 bytes, the latter rounded.
     *
     * @throws UnreadableFileException when the file is missing, damaged or larger than anything a task keeps of a layer
     */
    public static PlainArray read(Path file) throws UnreadableFileException {
        return read(file, BYTES_AT_MOST);
    }

    /**
     * The same with a limit of its own.
     *
     * @param bytesAtMost size of the file; no more is read, whatever its header says
     */
    public static PlainArray read(Path file, int bytesAtMost) throws UnreadableFileException {
        try (InputStream stream = Files.newInputStream(file)) {
            // One byte more tells a file that is too large, also where it grows or has no size of its own.
            byte[] bytes = Files.size(file) > bytesAtMost ? new byte[0] : stream.readNBytes(bytesAtMost + 1);
            if (Files.size(file) > bytesAtMost || bytes.length > bytesAtMost) {
                throw new UnreadableFileException(
                        file, "is too large to be shown: more than " + (bytesAtMost >> 20) + " MiB");
            }
            return parse(bytes);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UnreadableFileException(file, "is not an array of numbers", e);
        }
    }

    private static PlainArray parse(byte[] bytes) {
        if (bytes.length < FIXED_BYTES || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new IllegalArgumentException("no magic");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = Short.toUnsignedInt(buffer.getShort(MAGIC.length));
        if (length > bytes.length - FIXED_BYTES) {
            throw new IllegalArgumentException("header cut off");
        }
        Matcher header = HEADER.matcher(new String(bytes, FIXED_BYTES, length, StandardCharsets.US_ASCII));
        if (!header.matches()) {
            throw new IllegalArgumentException("another header");
        }
        int width = Integer.parseInt(header.group(1));
        long[] shape = Arrays.stream(header.group(2).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
        int start = FIXED_BYTES + length;
        int count = (bytes.length - start) / width;
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            int position = start + i * width;
            values[i] = width == Float.BYTES ? buffer.getFloat(position) : (float) buffer.getDouble(position);
        }
        return new PlainArray(shape, values);
    }
}
