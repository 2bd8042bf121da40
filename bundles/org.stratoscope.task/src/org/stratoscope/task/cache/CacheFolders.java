package org.stratoscope.task.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Removes folders of a cache. */
final class CacheFolders {

    private CacheFolders() {}

    /** Takes an entry out of sight in one step before its files are deleted, so that nobody sees half of it. */
    static void remove(Path cache, Path entry) throws IOException {
        Path away = Files.createDirectories(cache.resolve("working")).resolve("removed-" + UUID.randomUUID());
        try {
            Files.move(entry, away, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Another task removed it first.
            return;
        }
        delete(away);
    }

    /** Deletes a folder with everything in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.forEach(files::add);
        }
        for (Path file : files.reversed()) {
            Files.deleteIfExists(file);
        }
    }
}
