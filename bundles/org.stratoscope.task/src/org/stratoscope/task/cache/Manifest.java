package org.stratoscope.task.cache;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.task.spec.Json;

/**
 * The list of what an entry holds; it is written last, so that an entry without it does not count.
 *
 * @param hashes SHA-256 of every file by its path in the entry
 * @param bytes the size of all files together
 */
record Manifest(Map<String, String> hashes, long bytes) {

    static final String NAME = "manifest.json";

    /** Writes the list of everything that lies in a folder. */
    static void write(Path folder, CacheKey key) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                hashes.put(folder.relativize(file).toString().replace('\\', '/'), hash(file));
                bytes += Files.size(file);
            }
        }
        JsonObject json = new JsonObject();
        json.add("ingredients", Json.object(key.ingredients()));
        json.add("files", Json.object(hashes));
        json.addProperty("bytes", bytes);
        AtomicFiles.write(folder.resolve(NAME), Json.text(json));
    }

    /** Reads the list of a folder; empty when there is none or it is damaged. */
    static Optional<Manifest> read(Path folder) {
        try {
            JsonElement json = JsonParser.parseString(Files.readString(folder.resolve(NAME)));
            return Optional.of(new Manifest(
                    Json.strings(json.getAsJsonObject().getAsJsonObject("files")),
                    json.getAsJsonObject().get("bytes").getAsLong()));
        } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
            return Optional.empty();
        } catch (NumberFormatException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Whether every file is there and has the bits it had. */
    boolean agreesWith(Path folder) throws IOException {
        for (Map.Entry<String, String> entry : hashes.entrySet()) {
            Path file = folder.resolve(entry.getKey()).normalize();
            if (!file.startsWith(folder)
                    || !Files.isRegularFile(file)
                    || !hash(file).equals(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static String hash(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream hashing = new DigestInputStream(stream, digest)) {
                hashing.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
