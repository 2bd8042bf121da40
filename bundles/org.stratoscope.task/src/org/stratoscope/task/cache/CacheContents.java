package org.stratoscope.task.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a cache holds. */
public record CacheContents(TaskCache cache) {

    /**
     * How much it holds.
     *
     * @param entries complete ones
     * @param bytes of all of them together
     */
    public record Size(int entries, long bytes) {}

    private record Entry(Path folder, long bytes, FileTime used) {}

    /** The size of all complete entries. */
    public Size size() throws IOException {
        List<Entry> entries = entries();
        return new Size(entries.size(), entries.stream().mapToLong(Entry::bytes).sum());
    }

    /**
     * Removes the entries that were not used for longest until the rest takes at most so many bytes.
     *
     * @return what was removed
     */
    public Size shrink(long limit) throws IOException {
        List<Entry> entries = entries();
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        int removed = 0;
        long freed = 0;
        for (Entry entry : entries) {
            if (bytes - freed <= limit) {
                break;
            }
            CacheFolders.remove(cache.folder(), entry.folder());
            removed++;
            freed += entry.bytes();
        }
        return new Size(removed, freed);
    }

    /** Removes everything, also what tasks that were killed left behind. */
    public Size clear() throws IOException {
        Size removed = shrink(-1);
        CacheFolders.delete(cache.folder().resolve("working"));
        CacheFolders.delete(cache.folder().resolve("locks"));
        return removed;
    }

    /** Complete entries, the one that was not used for longest first. */
    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.isDirectory(cache.entries())) {
            return entries;
        }
        try (Stream<Path> folders = Files.list(cache.entries())) {
            for (Path folder : folders.toList()) {
                Optional<Manifest> manifest = Manifest.read(folder);
                if (manifest.isPresent()) {
                    FileTime used = Files.getLastModifiedTime(folder.resolve(Manifest.NAME));
                    entries.add(new Entry(folder, manifest.get().bytes(), used));
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::used));
        return entries;
    }
}
