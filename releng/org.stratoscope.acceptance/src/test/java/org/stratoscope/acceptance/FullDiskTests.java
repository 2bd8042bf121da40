package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: a full disk and a folder that cannot be written are told in a sentence and cost nothing that was finished. */
class FullDiskTests {

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                shell("mount", "-t", "tmpfs", "-o", "size=16m", "none", disk.toString()) == 0,
                "a small disk cannot be mounted here; run as root to run this test");
    }

    @AfterEach
    void unmount() throws Exception {
        shell("umount", "--lazy", disk.toString());
    }

    @Test
    void aDiskThatFillsUpLosesNothingThatWasFinished() throws Exception {
        Path document = SmallSweep.write(folder);
        Product.Finished elsewhere = Product.run(
                folder,
                "run",
                document.toString(),
                "--out",
                folder.resolve("undisturbed").toString());
        assertEquals(0, elsewhere.exitCode(), elsewhere.err());
        Path run = disk.resolve("run");
        Product.Finished first =
                Product.run(folder, "run", document.toString(), "--out", run.toString(), "--jobs", "1");
        assertEquals(0, first.exitCode(), first.err());
        // Two tasks are taken back, and the disk is full when they are done again.
        for (String task : List.of("0002", "0003")) {
            remove(run.resolve("tasks").resolve(task));
        }
        byte[] finished = Files.readAllBytes(run.resolve("tasks/0001/results.csv"));
        fill();
        Product.Finished full = Product.run(folder, "run", "--resume", run.toString(), "--jobs", "1");
        assertEquals(1, full.exitCode(), full.err());
        assertFalse(full.err().contains("\tat "), full.err());
        assertTrue(full.err().contains("space") || full.err().contains("cannot be written"), full.err());
        assertArrayEquals(finished, Files.readAllBytes(run.resolve("tasks/0001/results.csv")));
        Files.delete(disk.resolve("filling"));
        Product.Finished resumed = Product.run(folder, "run", "--resume", run.toString());
        assertEquals(0, resumed.exitCode(), resumed.err());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("undisturbed/results.csv")),
                Files.readAllBytes(run.resolve("results.csv")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path document = SmallSweep.write(folder);
        assertEquals(0, shell("mount", "-o", "remount,ro", disk.toString()));
        Product.Finished refused = Product.run(
                folder, "run", document.toString(), "--out", disk.resolve("run").toString());
        assertEquals(1, refused.exitCode(), refused.err());
        assertFalse(refused.err().contains("\tat "), refused.err());
        assertTrue(refused.complaints().getLast().contains(disk.resolve("run").toString()), refused.err());
    }

    /** Leaves not a byte. */
    private void fill() throws Exception {
        shell("sh", "-c", "cat /dev/zero > '" + disk.resolve("filling") + "'");
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int shell(String... words) throws Exception {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 1;
        }
    }
}
