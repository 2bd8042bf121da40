package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;

/** Claims: records are read as the format says, and every damaged folder gets a sentence that names it. */
class CifarTests {

    private static final int RECORD = 3073;

    @TempDir
    Path folder;

    @Test
    void pixelsAreScaledAndNormalisedByChannel() throws IOException, StratoscopeException {
        byte[] records = new byte[2 * RECORD];
        records[0] = 7;
        records[RECORD] = 2;
        records[RECORD + 1] = (byte) 255;
        records[RECORD + 1 + 1024 + 33] = 51;
        Files.write(folder.resolve("test_batch.bin"), records);
        Dataset data = open(Map.of("split", "test", "mean", "0.5/0.1/0", "std", "0.5/0.2/1"));
        assertEquals(2, data.size());
        assertEquals(7, data.label(0));
        assertEquals(2, data.label(1));
        float[] image = new float[3072];
        data.image(1, image, 0);
        assertEquals(1, image[0], 1e-7f, "red, (1 - 0.5) / 0.5");
        assertEquals(0.5f, image[1024 + 33], 1e-6f, "green, (0.2 - 0.1) / 0.2");
        assertEquals(0, image[2048], "blue");
    }

    @Test
    void filesOfASplitAreJoinedAndCounted() throws IOException, StratoscopeException {
        Files.write(folder.resolve("data_batch_1.bin"), new byte[3 * RECORD]);
        Files.write(folder.resolve("data_batch_4.bin"), new byte[2 * RECORD]);
        assertEquals(5, open(Map.of()).size());
        assertEquals(4, open(Map.of("count", "4")).size());
        assertThrows(InvalidInputException.class, () -> open(Map.of("count", "6")));
    }

    @Test
    void damagedFoldersAreNamed() throws IOException {
        assertTrue(problem(Map.of("folder", folder.resolve("none").toString())).contains("none: is not a folder"));
        assertTrue(problem(Map.of()).contains("holds none of the files"));
        Files.write(folder.resolve("data_batch_1.bin"), new byte[RECORD + 5]);
        assertTrue(problem(Map.of()).contains("data_batch_1.bin: has 3078 bytes, which is not a whole number"));
        Files.write(folder.resolve("data_batch_1.bin"), new byte[0]);
        assertTrue(problem(Map.of()).contains("data_batch_1.bin: has 0 bytes"));
        byte[] wrongLabel = new byte[RECORD];
        wrongLabel[0] = 10;
        Files.write(folder.resolve("data_batch_1.bin"), wrongLabel);
        assertTrue(problem(Map.of()).contains("label 10 in record 0"));
    }

    @Test
    void theRealTestBatchHasTheKnownClassCounts() throws StratoscopeException {
        Path real = Path.of(System.getProperty("stratoscope.data", ""), "cifar10");
        Assumptions.assumeTrue(
                Files.isDirectory(real),
                "the real data is absent; set stratoscope.data to its folder to run this test");
        Dataset data = Contexts.open(new Cifar10Component(), Map.of("folder", real.toString(), "split", "test"));
        assertEquals(1017, data.size());
        int[] counts = new int[10];
        for (int i = 0; i < data.size(); i++) {
            counts[data.label(i)]++;
        }
        // Counted independently when the file was made.
        assertEquals("[105, 93, 100, 104, 92, 87, 114, 102, 110, 110]", java.util.Arrays.toString(counts));
        assertEquals("airplane", data.classes().getFirst());
    }

    private Dataset open(Map<String, String> values) throws StratoscopeException {
        Map<String, String> all = new java.util.HashMap<>(Map.of("folder", folder.toString()));
        all.putAll(values);
        return Contexts.open(new Cifar10Component(), all);
    }

    private String problem(Map<String, String> values) {
        return assertThrows(UnreadableFileException.class, () -> open(values)).getMessage();
    }
}
