package org.stratoscope.workbench.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.files.CacheFolder;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.engine.run.RunSettings;

/** What the user set for the whole workbench. */
public final class Preferences {

    /** Folder where choosing a file of a data set begins. */
    public static final String DATA = "folder.data";

    /** Folder where choosing a file of a network begins. */
    public static final String WEIGHTS = "folder.weights";

    /** How many tasks of a run go on at once; zero for as many as the machine takes. */
    public static final String TASKS = "tasks.atOnce";

    /** Threads of a task whose experiment does not say how many; zero for as many as the machine has. */
    public static final String THREADS = "tasks.threads";

    /** What gives tasks processes, as on a command line. */
    public static final String RUNNER = "runner";

    /** Whether tasks share what they compute. */
    public static final String SHARING = "cache.use";

    /** The folder of what tasks share; empty for the usual one. */
    public static final String CACHE = "cache.folder";

    /** How many MiB of it are kept; zero for what is usual. */
    public static final String CACHE_LIMIT = "cache.limit";

    /** One of the themes below. */
    public static final String THEME = "theme";

    /** Dark where the system is. */
    public static final String SYSTEM = "system";

    /** Always light. */
    public static final String LIGHT = "light";

    /** Always dark. */
    public static final String DARK = "dark";

    private static final Optional<String> STARTED_WITH = Optional.ofNullable(System.getProperty("stratoscope.cache"));

    private static final ScopedPreferenceStore STORE =
            new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.stratoscope.workbench");

    static {
        STORE.setDefault(THEME, SYSTEM);
        STORE.setDefault(SHARING, true);
    }

    private Preferences() {}

    /** Where the values are kept. */
    public static IPreferenceStore store() {
        return STORE;
    }

    /** Writes what was set to the disk, in the background; pages of the preferences do so themselves. */
    public static void keep() {
        Background.run(
                "Keep preferences",
                () -> {
                    STORE.save();
                    return STORE;
                },
                done -> {},
                failure -> Failures.log("The preferences could not be kept", failure));
    }

    /** The folder that was set and exists. */
    public static Optional<Path> folder(String name) {
        try {
            return Optional.of(STORE.getString(name))
                    .filter(text -> !text.isBlank())
                    .map(Path::of)
                    .filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** How many tasks go on at once, where the user set it. */
    public static Optional<Integer> tasksAtOnce() {
        int tasks = STORE.getInt(TASKS);
        return tasks > 0 ? Optional.of(tasks) : Optional.empty();
    }

    /** How many threads a task has whose experiment does not say. */
    public static int threads() {
        int threads = STORE.getInt(THREADS);
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /** Lets this process and the tasks it starts use the cache as the user set it. */
    public static void applyCache() {
        Optional<String> folder = STORE.getBoolean(SHARING)
                ? Optional.of(STORE.getString(CACHE).strip())
                        .filter(text -> !text.isEmpty())
                        .or(() -> STARTED_WITH)
                : Optional.of(CacheFolder.OFF);
        int limit = STORE.getInt(CACHE_LIMIT);
        CacheFolder.prefer(folder, limit > 0 ? Optional.of(limit) : Optional.empty());
    }

    /**
     * What gives tasks processes: this machine, unless the user set something else.
     *
     * @throws InvalidInputException when what was set names nothing
     */
    public static ComponentText runner() throws InvalidInputException {
        String text = STORE.getString(RUNNER).strip();
        return text.isEmpty() ? RunSettings.LOCAL : ComponentText.parse(text);
    }
}
