package org.stratoscope.engine.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The checksums of a file.
 *
 * @param size in bytes
 * @param crc as zip files have it
 * @param sha256 in hexadecimal
 */
record Checksums(long size, long crc, String sha256) {

    private static final int BUFFER = 1 << 16;

    static Checksums of(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return of(stream);
        }
    }

    static Checksums of(InputStream stream) throws IOException {
        MessageDigest digest = digest();
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            digest.update(buffer, 0, read);
            crc.update(buffer, 0, read);
            size += read;
        }
        return new Checksums(size, crc.getValue(), HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
