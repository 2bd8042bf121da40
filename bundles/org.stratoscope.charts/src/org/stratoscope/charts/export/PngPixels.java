package org.stratoscope.charts.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pixels as PNG with eight bits of red, green and blue. */
final class PngPixels {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS = 8;
    private static final byte TRUE_COLOUR = 2;
    private static final int HEADER_BYTES = 13;
    private static final int BUFFER = 8192;

    private PngPixels() {}

    /**
     * The bytes of the file.
     *
     * @param pixels 0xRRGGBB, row by row, at least one
     */
    static byte[] bytes(int[][] pixels) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES)
                .putInt(pixels[0].length)
                .putInt(pixels.length)
                .put(BITS)
                .put(TRUE_COLOUR);
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", compressed(lines(pixels)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Each line after the number of its filter, none. */
    private static byte[] lines(int[][] pixels) {
        ByteBuffer lines = ByteBuffer.allocate(pixels.length * (1 + 3 * pixels[0].length));
        for (int[] line : pixels) {
            lines.put((byte) 0);
            for (int pixel : line) {
                lines.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
            }
        }
        return lines.array();
    }

    private static byte[] compressed(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        png.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) check.getValue())
                .array());
    }
}
