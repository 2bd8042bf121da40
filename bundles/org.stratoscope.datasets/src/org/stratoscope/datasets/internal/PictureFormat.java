package org.stratoscope.datasets.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that pictures are read from; files are chosen by their suffix and decoded by their first bytes. */
enum PictureFormat {
    PNG(List.of(".png"), "\u0089PNG\r\n\u001a\n"),
    JPEG(List.of(".jpg", ".jpeg"), "\u00ff\u00d8\u00ff"),
    GIF(List.of(".gif"), "GIF8"),
    BMP(List.of(".bmp"), "BM"),
    PORTABLE_GREY(List.of(".pgm"), "P5"),
    PORTABLE_COLOUR(List.of(".ppm"), "P6");

    private static final int HEADER_SIZE_OFFSET = 14;
    private static final int COMPRESSION_OFFSET = 30;
    private static final int LARGEST_COMPRESSION = 3;
    private static final int SEGMENTS_START = 2;
    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private final List<String> suffixes;
    private final byte[] magic;

    PictureFormat(List<String> suffixes, String magic) {
        this.suffixes = suffixes;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether a file of that name is taken for a picture. */
    static boolean hasSuffix(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(values()).flatMap(f -> f.suffixes.stream()).anyMatch(lower::endsWith);
    }

    /** The format of a file with that content. */
    static Optional<PictureFormat> of(byte[] content) {
        return Stream.of(values()).filter(f -> f.starts(content)).findFirst();
    }

    private boolean starts(byte[] content) {
        return content.length >= magic.length
                && ByteBuffer.wrap(content, 0, magic.length).equals(ByteBuffer.wrap(magic));
    }

    /** Whether the file has an end and holds no second file, which decoders do not always notice. */
    boolean complete(byte[] content) {
        return switch (this) {
            case JPEG -> hasScanAndEnd(content);
            case BMP -> content.length > COMPRESSION_OFFSET + Integer.BYTES && !embedsAnotherFormat(content);
            case PNG, GIF, PORTABLE_GREY, PORTABLE_COLOUR -> true;
        };
    }

    private static boolean embedsAnotherFormat(byte[] content) {
        ByteBuffer header = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int compression = header.getInt(COMPRESSION_OFFSET);
        // The oldest headers are too short to name a compression.
        return header.getInt(HEADER_SIZE_OFFSET) > COMPRESSION_OFFSET - HEADER_SIZE_OFFSET
                && (compression < 0 || compression > LARGEST_COMPRESSION);
    }

    /** Walks over the segments of a JPEG file up to the scan, so that the end of an embedded preview does not count. */
    private static boolean hasScanAndEnd(byte[] content) {
        int at = SEGMENTS_START;
        while (at + 4 <= content.length && (content[at] & 0xff) == MARKER) {
            int kind = content[at + 1] & 0xff;
            if (kind == START_OF_SCAN) {
                return endsAfter(content, at);
            }
            // A marker may be preceded by any number of fill bytes of the same value.
            int length = (content[at + 2] & 0xff) << 8 | content[at + 3] & 0xff;
            at += kind == MARKER ? 1 : 2 + length;
        }
        return false;
    }

    private static boolean endsAfter(byte[] content, int start) {
        for (int i = content.length - 2; i > start; i--) {
            if ((content[i] & 0xff) == MARKER && (content[i + 1] & 0xff) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }
}
