package org.stratoscope.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.plugins.Plugin;

/**
 * What came out when jars were tried, so that each is tried once. A verdict belongs to the bytes of the jar and to the
 * build of the product; it is the fault, or an empty text where there is none.
 */
final class Verdicts {

    private static final System.Logger LOGGER = System.getLogger(Verdicts.class.getName());

    private final Path folder;
    private final String build;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Verdicts(Path folder, String build) {
        this.folder = folder;
        this.build = build;
    }

    /** The verdict on a jar, if it was tried. */
    Optional<String> find(Plugin plugin) {
        String verdict = known.get(plugin.sha256());
        if (verdict != null) {
            return Optional.of(verdict);
        }
        try {
            Path file = file(plugin);
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a verdict; where the folder cannot be written it is known to this process only. */
    void keep(Plugin plugin, Optional<String> fault) {
        known.put(plugin.sha256(), fault.orElse(""));
        try {
            AtomicFiles.write(file(plugin), fault.orElse("") + "\n");
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "The verdict on a plug-in cannot be kept.", e);
        }
    }

    private Path file(Plugin plugin) {
        return folder.resolve(plugin.sha256() + "-" + build + ".txt");
    }
}
