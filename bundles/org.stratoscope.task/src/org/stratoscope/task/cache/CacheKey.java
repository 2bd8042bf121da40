package org.stratoscope.task.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.stratoscope.task.spec.Json;

/**
 * Everything that the bits of an entry depend on.
 *
 * @param ingredients by name, sorted; what is not among them must not change a bit
 */
public record CacheKey(Map<String, String> ingredients) {

    public CacheKey {
        ingredients = Collections.unmodifiableMap(new TreeMap<>(ingredients));
    }

    /** The name of the entry: the SHA-256 of the ingredients. */
    public String name() {
        try {
            byte[] text = Json.line(Json.object(ingredients)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
