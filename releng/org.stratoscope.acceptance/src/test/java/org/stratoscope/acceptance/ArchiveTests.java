package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: a packed run replays to the same bits elsewhere, without the data that it was made from, and is found by the index. */
class ArchiveTests {

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void measureOnce() throws IOException {
        NoiseImages.write(folder.resolve("data"));
        run = folder.resolve("runs/first");
        Product.Finished done = NoiseImages.measure(folder, run);
        assertEquals(0, done.exitCode(), done.err());
    }

    @Test
    void aPackedRunReplaysElsewhere() throws IOException {
        Path archive = folder.resolve("first.zip");
        Product.Finished packed =
                Product.run(folder, "pack", run.toString(), "--out", archive.toString(), "--inputs", "included");
        assertEquals(0, packed.exitCode(), packed.err());
        assertTrue(packed.out().contains("2 inputs included, 0 by reference"), packed.out());
        // Whoever reads the old place now fails.
        Files.move(folder.resolve("data"), folder.resolve("gone"));
        Path elsewhere = folder.resolve("else/where");
        Product.Finished unpacked = Product.run(folder, "unpack", archive.toString(), "--out", elsewhere.toString());
        assertEquals(0, unpacked.exitCode(), unpacked.err());
        Path copy = elsewhere.resolve("first");
        assertEquals(copy + "\n", unpacked.out());
        Product.Finished replayed = Product.run(folder, "replay", copy.toString());
        assertEquals(0, replayed.exitCode(), replayed.out() + replayed.err());
        assertTrue(replayed.out().startsWith("identical: "), replayed.out());
        assertEquals(1, replayed.out().lines().count(), replayed.out());

        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        Product.Finished damaged = Product.run(
                folder,
                "unpack",
                archive.toString(),
                "--out",
                folder.resolve("no").toString());
        assertEquals(1, damaged.exitCode(), damaged.err());
        assertEquals(1, damaged.complaints().size(), damaged.err());
        assertFalse(Files.exists(folder.resolve("no")));
    }

    @Test
    void runsAreFoundFilteredAndGrouped() throws IOException {
        Product.Finished found = Product.finish(
                Product.start(
                        folder,
                        Map.of("STRATOSCOPE_CACHE", folder.resolve("cache").toString()),
                        "runs",
                        folder.resolve("runs").toString(),
                        "--where",
                        "subject.network = simple-cnn and state = succeeded",
                        "--columns",
                        "probe,seed",
                        "--format",
                        "csv"),
                folder);
        assertEquals(0, found.exitCode(), found.err());
        List<Map<String, String>> rows = Csv.rows(found.out());
        assertEquals(1, rows.size(), found.out());
        assertEquals("idx", rows.getFirst().get("probe"));
        assertEquals(run.toString(), rows.getFirst().get("folder"));
        assertTrue(Files.isDirectory(folder.resolve("cache/index/sqlite")), "the library lies elsewhere");
        Product.Finished wrong = Product.run(folder, "runs", folder.toString(), "--where", "depth >>> 3");
        assertEquals(2, wrong.exitCode(), wrong.err());
        assertEquals(1, wrong.complaints().size(), wrong.err());
    }
}
