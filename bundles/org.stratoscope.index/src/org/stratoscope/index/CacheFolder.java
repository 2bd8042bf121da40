package org.stratoscope.index;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The user's folder for files that the product can make again at any time. */
public final class CacheFolder {

    /** The environment variable, or lower case with a dot the system property, that names another folder. */
    public static final String VARIABLE = "STRATOSCOPE_CACHE";

    private static final String PROPERTY = "stratoscope.cache";
    private static final String NAME = "stratoscope";

    private CacheFolder() {}

    /** The folder, which need not exist yet. */
    public static Path path() {
        return path(
                System.getenv(),
                Optional.ofNullable(System.getProperty(PROPERTY)),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    static Path path(Map<String, String> environment, Optional<String> property, String system, Path home) {
        Optional<Path> named = property.or(() -> set(environment, VARIABLE)).map(Path::of);
        if (named.isPresent()) {
            return named.get().toAbsolutePath();
        }
        if (system.startsWith("Windows")) {
            return set(environment, "LOCALAPPDATA")
                    .map(Path::of)
                    .orElse(home.resolve("AppData/Local"))
                    .resolve(NAME);
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Caches").resolve(NAME);
        }
        return set(environment, "XDG_CACHE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".cache"))
                .resolve(NAME);
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
