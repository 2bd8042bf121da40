package org.stratoscope.task.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stratoscope.api.run.InputLog;

/** Takes the SHA-256 of every file that a component reads. */
final class HashingInputLog implements InputLog {

    private final Map<String, String> hashes = new LinkedHashMap<>();

    @Override
    public void read(Path file) {
        hashOf(file);
    }

    /** Notes that the file was read and gives its hash. */
    String hashOf(Path file) {
        return hashes.computeIfAbsent(file.toAbsolutePath().normalize().toString(), path -> hash(file));
    }

    Map<String, String> hashes() {
        return Map.copyOf(hashes);
    }

    private static String hash(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream hashing = new DigestInputStream(stream, digest)) {
                hashing.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "unreadable: " + e.getMessage();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
