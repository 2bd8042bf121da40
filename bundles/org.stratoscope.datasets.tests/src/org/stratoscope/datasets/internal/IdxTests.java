package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;

/** Claims: IDX files are read plain and gzipped, and files that announce more or less than they hold are refused. */
class IdxTests {

    @TempDir
    Path folder;

    @Test
    void plainAndGzippedFilesGiveTheSameImages() throws IOException, StratoscopeException {
        write("train-images-idx3-ubyte", images(2, 12), false);
        write("train-labels-idx1-ubyte.gz", labels(2), true);
        Dataset data = Contexts.open(new IdxComponent(), Map.of("folder", folder.toString(), "mean", "0", "std", "1"));
        float[] image = new float[6];
        data.image(1, image, 0);
        assertEquals(6 / 255f, image[0]);
        assertEquals("1 x 2 x 3", data.shape().toString());
        assertEquals(1, data.label(1));
    }

    @Test
    void filesThatDoNotHoldWhatTheyAnnounceAreRefused() throws IOException {
        write("train-images-idx3-ubyte", images(2, 11), false);
        write("train-labels-idx1-ubyte", labels(2), false);
        assertTrue(problem().contains("does not hold the 12 bytes"));
        write("train-images-idx3-ubyte", images(2, 13), false);
        assertTrue(problem().contains("does not hold the 12 bytes"));
        write("train-images-idx3-ubyte", images(3, 18), false);
        assertTrue(problem().contains("has 2 labels"));
        write("train-images-idx3-ubyte", new byte[] {0, 0, 8}, false);
        assertTrue(problem().contains("truncated or damaged"));
        write("train-images-idx3-ubyte", images(0x7fffffff, 0), false);
        assertTrue(problem().contains("which cannot be right"));
    }

    @ParameterizedTest
    @CsvSource({"mnist, train, 3678", "mnist, test, 10000", "fashion-mnist, train, 1813"})
    void realFilesHaveTheKnownSizes(String name, String split, int size) throws StratoscopeException {
        Path real = Path.of(System.getProperty("stratoscope.data", ""), name);
        Assumptions.assumeTrue(
                Files.isDirectory(real),
                "the real data is absent; set stratoscope.data to its folder to run this test");
        Dataset data = Contexts.open(new IdxComponent(), Map.of("folder", real.toString(), "split", split));
        assertEquals(size, data.size());
        assertEquals(10, data.classes().size());
    }

    private String problem() {
        return assertThrows(
                        UnreadableFileException.class,
                        () -> Contexts.open(new IdxComponent(), Map.of("folder", folder.toString())))
                .getMessage();
    }

    private static byte[] images(int count, int values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(0x803);
        data.writeInt(count);
        data.writeInt(2);
        data.writeInt(3);
        for (int i = 0; i < values; i++) {
            data.writeByte(i);
        }
        return bytes.toByteArray();
    }

    private static byte[] labels(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(0x801);
        data.writeInt(count);
        for (int i = 0; i < count; i++) {
            data.writeByte(i);
        }
        return bytes.toByteArray();
    }

    private void write(String name, byte[] bytes, boolean compressed) throws IOException {
        try (OutputStream raw = Files.newOutputStream(folder.resolve(name));
                OutputStream stream = compressed ? new GZIPOutputStream(raw) : raw) {
            stream.write(bytes);
        }
    }
}
