package org.stratoscope.task.cache;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.files.CacheFolder;

/** Where tasks share what they compute, and how much of it is kept, as the user's environment says. */
public final class CacheLimit {

    /** How many MiB are kept. */
    public static final String LIMIT = CacheFolder.LIMIT;

    private static final long STANDARD_MEBIBYTES = 10_240;
    private static final long MEBIBYTE = 1 << 20;

    private CacheLimit() {}

    /** The folder; empty when the user wants none, see {@link CacheFolder}. */
    public static Optional<Path> folder() {
        return CacheFolder.isOff() ? Optional.empty() : Optional.of(CacheFolder.path());
    }

    /** The bytes that are kept. */
    public static long bytes() {
        return bytes(CacheFolder.limit().orElse(""));
    }

    /** The bytes of a text that should be a number of MiB. */
    static long bytes(String text) {
        boolean number = text.matches("\\d{1,9}");
        return (number ? Long.parseLong(text) : STANDARD_MEBIBYTES) * MEBIBYTE;
    }
}
