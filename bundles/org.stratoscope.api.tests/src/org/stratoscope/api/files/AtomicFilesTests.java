package org.stratoscope.api.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: a write replaces the whole file, creates its folders and leaves nothing behind when it fails. */
class AtomicFilesTests {

    @TempDir
    Path folder;

    @Test
    void aWriteCreatesFoldersAndReplacesTheContent() throws IOException {
        Path target = folder.resolve("a/b/text.txt");
        AtomicFiles.write(target, "first and long");
        AtomicFiles.write(target, "second");
        assertEquals("second", Files.readString(target));
        assertEquals(List.of(target), filesBeside(target));
    }

    @Test
    void aFailedWriteKeepsTheOldContentAndNoTemporaryFile() throws IOException {
        Path target = folder.resolve("text.txt");
        AtomicFiles.write(target, "kept");
        assertThrows(
                IOException.class,
                () -> AtomicFiles.write(target, stream -> {
                    stream.write(1);
                    throw new IOException("disk full");
                }));
        assertEquals("kept", Files.readString(target));
        assertEquals(List.of(target), filesBeside(target));
    }

    private static List<Path> filesBeside(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target.getParent())) {
            return files.toList();
        }
    }
}
