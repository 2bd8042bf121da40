package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;

/** Claims: what NumPy wrote is read number by number, and everything else gets a sentence before it costs memory. */
class NpzTests {

    private static final int[] LABELS = {2, 0, 1, 2, 1, 0};

    @TempDir
    Path folder;

    @Test
    void bytesOfACompressedArchiveAreScaledAndTheirChannelsComeFirst() throws IOException, StratoscopeException {
        Dataset data = open("a.npz", NumpyFile.DEFLATED, Map.of("mean", "0/0.5/0", "std", "1/1/2"));
        assertEquals("3 x 2 x 2", data.shape().toString());
        assertEquals(List.of("0", "1", "2"), data.classes());
        for (int index = 0; index < 6; index++) {
            assertEquals(LABELS[index], data.label(index));
            float[] image = image(data, index);
            for (int i = 0; i < 4; i++) {
                int red = 12 * index + 3 * i;
                assertEquals(red / 255f, image[i]);
                assertEquals((red + 1) / 255f - 0.5f, image[4 + i]);
                assertEquals((red + 2) / 255f / 2, image[8 + i]);
            }
        }
    }

    @Test
    void doublesOfAnArchiveAreTakenAsTheyAre() throws IOException, StratoscopeException {
        Dataset data =
                open("b.npz", NumpyFile.STORED, Map.of("imagesKey", "x", "labelsKey", "y", "mean", "1", "std", "0.5"));
        assertEquals("3 x 2 x 2", data.shape().toString());
        float[] image = image(data, 5);
        for (int i = 0; i < 12; i++) {
            assertEquals(((60 + i % 4 * 3 + i / 4) / 8f - 1) / 0.5f, image[i]);
        }
        assertEquals(0, data.label(5));
    }

    @Test
    void aPairOfArraysWithoutChannelsIsGrey() throws IOException, StratoscopeException {
        Dataset data = pair(Map.of());
        assertEquals("1 x 2 x 2", data.shape().toString());
        assertArrayEquals(new float[] {24, 27, 30, 33}, image(data, 2));
        assertEquals(1, data.label(2));
    }

    @Test
    void countAndShuffleChooseImagesWithTheirLabels() throws IOException, StratoscopeException {
        Dataset first = pair(Map.of("count", "2"));
        assertEquals(2, first.size());
        assertEquals(3, first.classes().size(), "classes do not depend on the images chosen");
        Dataset mixed = pair(Map.of("shuffle", "5"));
        boolean moved = false;
        for (int i = 0; i < 6; i++) {
            int original = (int) image(mixed, i)[0] / 12;
            assertEquals(LABELS[original], mixed.label(i));
            moved |= original != i;
        }
        assertTrue(moved);
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> pair(Map.of("count", "7")));
        assertTrue(e.getMessage().contains("'count' asks for 7 images but there are only 6"));
    }

    @Test
    void noiseOfAnotherFileIsAnotherOne() throws IOException, StratoscopeException {
        float[] clean = image(open("a.npz", NumpyFile.DEFLATED, Map.of()), 0);
        float[] one = image(open("a.npz", NumpyFile.DEFLATED, Map.of("noise", "3")), 0);
        float[] other = image(open("b.npz", NumpyFile.DEFLATED, Map.of("noise", "3")), 0);
        assertArrayEquals(one, image(open("a.npz", NumpyFile.DEFLATED, Map.of("noise", "3")), 0));
        assertFalse(Arrays.equals(one, other));
        assertFalse(Arrays.equals(one, clean));
    }

    @Test
    void everyFileReadIsLogged() throws IOException, StratoscopeException {
        NumpyFile.IMAGES.write(folder.resolve("x.npy"));
        NumpyFile.LABELS.write(folder.resolve("y.npy"));
        List<Path> log = Contexts.filesRead(new NpzComponent(), values("x.npy", Map.of("labelsFile", path("y.npy"))));
        assertEquals(List.of(folder.resolve("x.npy"), folder.resolve("y.npy")), log);
    }

    @ParameterizedTest
    @CsvSource({"first, 3 x 4 x 1", "last, 1 x 3 x 4"})
    void ambiguousChannelsMustBeSaid(String channels, String shape) throws IOException, StratoscopeException {
        Files.write(folder.resolve("x.npy"), array("|u1", "(2, 3, 4, 1)", 24));
        Files.write(folder.resolve("y.npy"), array("|u1", "(2,)", 2));
        Map<String, String> labels = Map.of("labelsFile", path("y.npy"));
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> open("x.npy", labels));
        assertTrue(e.getMessage().endsWith("set 'channels' to first or last."), e.getMessage());
        Map<String, String> said = new HashMap<>(labels);
        said.put("channels", channels);
        assertEquals(shape, open("x.npy", said).shape().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "|u1# (1, 2, 2)# 5# has 133 bytes, but its shape [1, 2, 2] takes 132",
                "|u1# (1, 2, 2)# 3# has 131 bytes",
                "|u1# (2, 2, 2)# 8# has 1 labels but there are 2 images",
                "|u1# (1, 4)# 4# is not one of images: it has the shape [1, 4]",
                "<i8# (1, 2, 2)# 32# is not one of images: it has the shape [1, 2, 2] and numbers of type int64",
                ">f4# (1, 2, 2)# 16# has numbers of type >f4; convert it to uint8",
                "|O# (1, 2, 2)# 4# has numbers of type |O",
                "|u1# (0, 2, 2)# 0# has the shape (0, 2, 2), which is not one",
                "|u1# ()# 1# has the shape ()",
                "|u1# (1, 2, -2)# 4# has a header that is not that of a plain array",
                "|u1# (99999999999, 2, 2)# 4# has the shape (99999999999, 2, 2)",
                "|u1# (99999999, 99999999, 99999999)# 4# takes more than 16 gibibytes",
                "|u1# (1, 70000, 70000)# 4# has 132 bytes, but its shape",
            })
    void arraysThatAreNotImagesAreRefused(String type, String shape, int bytes, String problem) throws IOException {
        Files.write(folder.resolve("x.npy"), array(type, shape, bytes));
        Files.write(folder.resolve("y.npy"), array("|u1", "(1,)", 1));
        String message = problem("x.npy", Map.of("labelsFile", path("y.npy")));
        assertTrue(message.contains(problem), message);
        assertTrue(message.contains(folder.toString()), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<f4# (1,)# 0# numbers of type float32; give whole numbers",
                "|u1# (1, 1)# 0# has the shape [1, 1]",
                "|i1# (1,)# 255# has the label -1 at place 0",
                "<i4# (1,)# 255# has the label -1 at place 0",
                "<u4# (1,)# 255# has the label 4294967295 at place 0",
            })
    void arraysThatAreNotLabelsAreRefused(String type, String shape, int value, String problem) throws IOException {
        Files.write(folder.resolve("x.npy"), array("|u1", "(1, 2, 2)", 4));
        byte[] array = array(type, shape, type.endsWith("4") ? 4 : 1);
        Arrays.fill(array, 128, array.length, (byte) value);
        Files.write(folder.resolve("y.npy"), array);
        String message = problem("x.npy", Map.of("labelsFile", path("y.npy")));
        assertTrue(message.contains(problem), message);
    }

    @Test
    void foreignHeadersAreRefused() throws IOException {
        Files.write(folder.resolve("y.npy"), array("|u1", "(1,)", 1));
        Map<String, String> labels = Map.of("labelsFile", path("y.npy"));
        byte[] good = array("|u1", "(1, 2, 2)", 4);
        byte[] version = good.clone();
        version[6] = 9;
        Files.write(folder.resolve("x.npy"), version);
        assertTrue(problem("x.npy", labels).contains("is not in NumPy's format .npy"));
        byte[] length = good.clone();
        length[9] = 0x7f;
        Files.write(folder.resolve("x.npy"), length);
        assertTrue(problem("x.npy", labels).contains("has a header of 32630 bytes, which cannot be right"));
        Files.write(folder.resolve("x.npy"), Arrays.copyOf(good, 40));
        assertTrue(problem("x.npy", labels).contains("is cut off"));
        String columns = new String(good, StandardCharsets.ISO_8859_1)
                .replace("False,", "True,")
                .replace(", }", ", } ");
        Files.write(folder.resolve("x.npy"), columns.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(problem("x.npy", labels).contains("is stored column by column"), problem("x.npy", labels));
        String code = new String(good, StandardCharsets.ISO_8859_1).replace("False", "f()  ");
        Files.write(folder.resolve("x.npy"), code.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(problem("x.npy", labels).contains("is not that of a plain array"));
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() throws IOException {
        byte[] array = array("<f8", "(2, 1, 1)", 16);
        ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN).putDouble(136, 1e300);
        Files.write(folder.resolve("x.npy"), array);
        Files.write(folder.resolve("y.npy"), array("|u1", "(2,)", 2));
        String message = problem("x.npy", Map.of("labelsFile", path("y.npy")));
        assertTrue(message.contains("has a number in image 1 that is not finite"), message);
    }

    @Test
    void missingAndDamagedFilesAreNamed() throws IOException {
        assertTrue(problem("none.npz", Map.of()).contains("none.npz: is not a file; set 'file'"));
        NumpyFile.IMAGES.write(folder.resolve("x.npy"));
        assertTrue(
                problem("x.npy", Map.of("labelsFile", path("none"))).contains("none: is not a file; set 'labelsFile'"));
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> open("x.npy", Map.of()));
        assertTrue(e.getMessage().contains("set 'labelsFile' to the .npy with the labels"));
        Files.writeString(folder.resolve("text.npz"), "images");
        assertTrue(problem("text.npz", Map.of()).contains("neither an array of NumPy nor an undamaged archive"));
        NumpyFile.DEFLATED.write(folder.resolve("a.npz"));
        String missing = problem("a.npz", Map.of("imagesKey", "data"));
        assertTrue(missing.contains("has no array 'data', only [images, labels]; set 'imagesKey'"), missing);
        assertTrue(problem("a.npz", Map.of("labelsKey", "y")).contains("set 'labelsKey' to one of them"));
        InvalidInputException mean =
                assertThrows(InvalidInputException.class, () -> open("a.npz", Map.of("mean", "0/1")));
        assertTrue(mean.getMessage().contains("'mean' has 2 numbers but the images have 3 channels"));
    }

    @Test
    void anArchiveWhoseNumbersWereChangedIsRefused() throws IOException {
        byte[] bytes = NumpyFile.STORED.bytes();
        byte[] eighths = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(71 / 8.0)
                .array();
        int at = indexOf(bytes, eighths);
        bytes[at + 7]++;
        Files.write(folder.resolve("b.npz"), bytes);
        String message = problem("b.npz", Map.of("imagesKey", "x", "labelsKey", "y"));
        assertTrue(message.contains("the array 'x' does not have the checksum"), message);
    }

    @Test
    void anArchiveThatExpandsToMoreThanItAnnouncesIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("images.npy"));
            zip.write(array("|u1", "(1, 2, 2)", 4));
            zip.write(new byte[1 << 20]);
            zip.putNextEntry(new ZipEntry("labels.npy"));
            zip.write(array("|u1", "(1,)", 1));
        }
        byte[] bytes = bomb.toByteArray();
        Files.write(folder.resolve("a.npz"), bytes);
        String honest = problem("a.npz", Map.of());
        assertTrue(honest.contains("has 1048708 bytes, but its shape [1, 2, 2] takes 132"), honest);
        // The directory at the end says 132 bytes: the size is 24 bytes into the entry that starts with PK 1 2.
        int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 132);
        Files.write(folder.resolve("a.npz"), bytes);
        String lying = problem("a.npz", Map.of());
        assertTrue(lying.contains("checksum") || lying.contains("is longer than its archive says"), lying);
    }

    @Test
    void archivesOfManyEntriesAreRefused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.npz")))) {
            for (int i = 0; i <= 10_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".npy"));
            }
        }
        assertTrue(problem("a.npz", Map.of()).contains("has more than 10000 entries; set 'file'"));
    }

    private Dataset pair(Map<String, String> more) throws IOException, StratoscopeException {
        NumpyFile.LABELS.write(folder.resolve("y.npy"));
        Map<String, String> all = new HashMap<>(more);
        all.put("labelsFile", path("y.npy"));
        return open("x.npy", NumpyFile.IMAGES, all);
    }

    private Dataset open(String name, NumpyFile content, Map<String, String> more)
            throws IOException, StratoscopeException {
        content.write(folder.resolve(name));
        return open(name, more);
    }

    private Dataset open(String name, Map<String, String> more) throws StratoscopeException {
        return Contexts.open(new NpzComponent(), values(name, more));
    }

    private Map<String, String> values(String name, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("file", path(name));
        return all;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String problem(String name, Map<String, String> more) {
        return assertThrows(UnreadableFileException.class, () -> open(name, more))
                .getMessage();
    }

    private static float[] image(Dataset data, int index) {
        float[] image = new float[data.shape().size()];
        data.image(index, image, 0);
        return image;
    }

    /** An array of zeros whose header takes 128 bytes. */
    private static byte[] array(String type, String shape, int bytes) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        byte[] text = (header + " ".repeat(117 - header.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(128 + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not found");
    }
}
