package org.stratoscope.task.cache;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where tasks share what they compute, and how much of it is kept, as the user's environment says. */
public final class CacheLimit {

    /** Names the folder; {@code off} for none. */
    public static final String FOLDER = "STRATOSCOPE_CACHE";

    /** How many MiB are kept. */
    public static final String LIMIT = "STRATOSCOPE_CACHE_LIMIT";

    private static final long STANDARD_MEBIBYTES = 10_240;
    private static final long MEBIBYTE = 1 << 20;

    private CacheLimit() {}

    /** The folder, {@code ~/.cache/stratoscope} where nothing else is said; empty when the user wants none. */
    public static Optional<Path> folder() {
        return folder(System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    static Optional<Path> folder(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault(FOLDER, "");
        if (named.equals("off")) {
            return Optional.empty();
        }
        if (!named.isBlank()) {
            return Optional.of(Path.of(named).toAbsolutePath());
        }
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path parent = caches.isBlank() ? home.resolve(".cache") : Path.of(caches);
        return Optional.of(parent.resolve("stratoscope").toAbsolutePath());
    }

    /** The bytes that are kept. */
    public static long bytes() {
        return bytes(System.getenv());
    }

    static long bytes(Map<String, String> environment) {
        String text = environment.getOrDefault(LIMIT, "");
        boolean number = text.matches("\\d{1,9}");
        return (number ? Long.parseLong(text) : STANDARD_MEBIBYTES) * MEBIBYTE;
    }
}
