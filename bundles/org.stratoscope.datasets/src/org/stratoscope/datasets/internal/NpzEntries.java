package org.stratoscope.datasets.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.stratoscope.api.errors.UnreadableFileException;

/** Finds arrays in {@code .npz} archives, in which the array {@code x} is the entry {@code x.npy}. */
final class NpzEntries {

    private static final int ENTRIES_AT_MOST = 10_000;
    private static final int NAMED = 10;
    private static final String SUFFIX = ".npy";

    private NpzEntries() {}

    /**
     * The one entry with the array of that name.
     *
     * @param parameter what the user sets the name with
     */
    static ZipEntry find(Path file, ZipFile zip, String key, String parameter) throws UnreadableFileException {
        if (zip.size() > ENTRIES_AT_MOST) {
            throw new UnreadableFileException(
                    file,
                    "has more than " + ENTRIES_AT_MOST + " entries; set 'file' to an archive of images and labels");
        }
        List<? extends ZipEntry> found =
                zip.stream().filter(e -> e.getName().equals(key + SUFFIX)).toList();
        if (found.size() > 1) {
            throw new UnreadableFileException(file, "has several arrays '" + key + "'; write it again");
        }
        if (found.isEmpty()) {
            throw new UnreadableFileException(
                    file,
                    "has no array '" + key + "', only " + names(zip) + "; set '" + parameter + "' to one of them");
        }
        return found.getFirst();
    }

    private static List<String> names(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .limit(NAMED)
                .toList();
    }
}
