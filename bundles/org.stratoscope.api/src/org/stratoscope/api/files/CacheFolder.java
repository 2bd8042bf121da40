package org.stratoscope.api.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The user's folder for files that the product can make again at any time. */
public final class CacheFolder {

    /** The environment variable, or lower case with a dot the system property, that names another folder. */
    public static final String VARIABLE = "STRATOSCOPE_CACHE";

    /** What the variable says where nothing that tasks compute shall be kept; the folder is the usual one then. */
    public static final String OFF = "off";

    /** The environment variable that says how many MiB are kept. */
    public static final String LIMIT = "STRATOSCOPE_CACHE_LIMIT";

    private static final String PROPERTY = "stratoscope.cache";
    private static final String LIMIT_PROPERTY = "stratoscope.cache.limit";
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

    /** Whether the user wants nothing to be kept that tasks compute. */
    public static boolean isOff() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> set(System.getenv(), VARIABLE))
                .filter(OFF::equals)
                .isPresent();
    }

    /** How many MiB are kept, as a text, where the system property or the variable {@link #LIMIT} says so. */
    public static Optional<String> limit() {
        return Optional.ofNullable(System.getProperty(LIMIT_PROPERTY)).or(() -> set(System.getenv(), LIMIT));
    }

    /**
     * Lets this process and those it starts use another folder and limit than the environment says.
     *
     * @param folder a path or {@link #OFF}; nothing for what the environment says
     * @param limit in MiB; nothing for what the environment says
     */
    public static void prefer(Optional<String> folder, Optional<Integer> limit) {
        set(PROPERTY, folder);
        set(LIMIT_PROPERTY, limit.map(number -> Integer.toString(number)));
    }

    private static void set(String property, Optional<String> value) {
        value.ifPresentOrElse(text -> System.setProperty(property, text), () -> System.clearProperty(property));
    }

    /** As above, from the variables, the system property, the system's name and the user's home that are given. */
    public static Path path(Map<String, String> environment, Optional<String> property, String system, Path home) {
        Optional<Path> named = property.or(() -> set(environment, VARIABLE))
                .filter(text -> !text.equals(OFF))
                .map(Path::of);
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
