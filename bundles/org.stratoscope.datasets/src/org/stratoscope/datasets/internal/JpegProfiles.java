package org.stratoscope.datasets.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Leaves out the colour profile of a JPEG file. The platform's decoder would convert colours by it, unlike other tools of
 * the field, and the same picture would give other numbers here.
 */
final class JpegProfiles {

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION_2 = 0xE2;
    private static final int HEADER_BYTES = 2;
    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private JpegProfiles() {}

    /** The file without its profile; as it is where there is none or where its segments make no sense. */
    static byte[] removed(byte[] file) {
        if (file.length < HEADER_BYTES || (file[0] & 0xFF) != MARKER || (file[1] & 0xFF) != START_OF_IMAGE) {
            return file;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, HEADER_BYTES);
        int at = HEADER_BYTES;
        while (at + 2 * HEADER_BYTES <= file.length) {
            int kind = file[at + 1] & 0xFF;
            int length = HEADER_BYTES + ((file[at + 2] & 0xFF) << Byte.SIZE | file[at + 3] & 0xFF);
            if ((file[at] & 0xFF) != MARKER || kind == START_OF_SCAN || at + length > file.length) {
                break;
            }
            if (kind != APPLICATION_2 || !startsWithName(file, at + 2 * HEADER_BYTES)) {
                kept.write(file, at, length);
            }
            at += length;
        }
        kept.write(file, at, file.length - at);
        return kept.toByteArray();
    }

    private static boolean startsWithName(byte[] file, int at) {
        return at + NAME.length <= file.length && Arrays.equals(NAME, 0, NAME.length, file, at, at + NAME.length);
    }
}
