package org.stratoscope.datasets.internal;

import java.io.EOFException;
import java.io.IOException;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.UnreadableFileException;

/** Reads binary portable grey and pixel maps, P5 and P6, with 8 or 16 bits. */
final class PortableMap {

    private static final int CHANNELS = 3;
    private static final int WHITE = 255;
    private static final int GREATEST = 65_535;
    private static final int DIGITS = 9;

    private final byte[] content;
    private int at = 2;

    /** Refuses sizes before anything is allocated. */
    @FunctionalInterface
    interface SizeCheck {
        void check(long[] widthAndHeight) throws UnreadableFileException;
    }

    private PortableMap(byte[] content) {
        this.content = content;
    }

    /** Reads a file that starts with P5 or P6. */
    static Picture read(byte[] content, SizeCheck size) throws IOException, UnreadableFileException {
        return new PortableMap(content).read(size);
    }

    private Picture read(SizeCheck size) throws IOException, UnreadableFileException {
        int stored = content[1] == '5' ? 1 : CHANNELS;
        int width = number();
        int height = number();
        int greatest = number();
        size.check(new long[] {width, height});
        if (greatest < 1 || greatest > GREATEST) {
            throw new IOException("its greatest value is " + greatest);
        }
        // One white character ends the header.
        at++;
        int bytes = greatest < 256 ? 1 : 2;
        int plane = width * height;
        if (content.length - at < (long) plane * stored * bytes) {
            throw new EOFException("it is cut off");
        }
        byte[] pixels = new byte[CHANNELS * plane];
        for (int i = 0; i < plane; i++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                int value = value(at + (i * stored + (stored == 1 ? 0 : channel)) * bytes, bytes);
                if (value > greatest) {
                    throw new IOException("it has a value above its greatest");
                }
                pixels[channel * plane + i] = (byte) ((value * WHITE + greatest / 2) / greatest);
            }
        }
        return new Picture(new ImageShape(CHANNELS, height, width), pixels);
    }

    private int value(int position, int bytes) {
        int high = Byte.toUnsignedInt(content[position]);
        return bytes == 1 ? high : high << 8 | Byte.toUnsignedInt(content[position + 1]);
    }

    /** Skips white space and comments and reads a number. */
    private int number() throws IOException {
        boolean comment = false;
        while (comment || next() == '#' || Character.isWhitespace(next())) {
            comment = (comment || next() == '#') && next() != '\n';
            at++;
        }
        int start = at;
        int number = 0;
        while (Character.isDigit(next()) && at - start < DIGITS) {
            number = 10 * number + next() - '0';
            at++;
        }
        if (at == start) {
            throw new IOException("its header is not one");
        }
        return number;
    }

    private char next() throws EOFException {
        if (at >= content.length) {
            throw new EOFException("it is cut off");
        }
        return (char) Byte.toUnsignedInt(content[at]);
    }
}
