package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.testing.NotingMonitor;

/** Claims: folders are listed in one order, pictures cut and normalised as asked, and everything passed over is said. */
class ImageFolderTests {

    @TempDir
    Path folder;

    @Test
    void pixelsAreScaledAndNormalisedByChannel() throws IOException, StratoscopeException {
        write("a.png", 2, 2, 0xFF0033, 0x336699, 0x000000, 0xFFFFFF);
        Dataset data = open(Map.of("size", "2", "mean", "0/0.2/0", "std", "1/1/0.5"));
        assertEquals("3 x 2 x 2", data.shape().toString());
        assertArrayEquals(
                new float[] {1, 0.2f, 0, 1, -0.2f, 0.2f, -0.2f, 0.8f, 0.4f, 1.2f, 0, 2}, image(data, 0), 1e-6f);
        assertEquals(List.of(folder.getFileName().toString()), data.classes());
    }

    @Test
    void theCentreIsCutOrTheWholeIsSqueezed() throws IOException, StratoscopeException {
        write("a.png", 5, 2, grey(10, 20, 30, 40, 90, 50, 60, 70, 80, 90));
        Map<String, String> bytes = Map.of("size", "2", "grey", "true", "mean", "0", "std", "0.00392156862745098");
        assertArrayEquals(new float[] {20, 30, 60, 70}, image(open(bytes), 0), 1e-4f);
        Map<String, String> whole = new HashMap<>(bytes);
        whole.put("crop", "whole");
        // Triangles of half-width 2.5 around 1.25 and 3.75 weigh the pixel centres with 7, 9, 5, 1 of 22, from either
        // side.
        assertArrayEquals(new float[] {20, 53, 60, 80}, image(open(whole), 0), 1e-4f);
    }

    @Test
    void subfoldersAreClassesInTheOrderOfTheirNames() throws IOException, StratoscopeException {
        for (String name : new String[] {"wren/2.png", "wren/10.PNG", "Owl/b.png", "finch/c.png"}) {
            write(name, 1, 1, 0x010101 * name.length());
        }
        Files.createDirectories(folder.resolve("heron"));
        Dataset data = open(Map.of("size", "1"));
        assertEquals(List.of("Owl", "finch", "heron", "wren"), data.classes());
        assertEquals("[0, 1, 3, 3]", Arrays.toString(labels(data)));
        List<Path> read = Contexts.filesRead(new ImageFolderComponent(), values(Map.of("size", "1")));
        assertEquals(
                List.of("b.png", "c.png", "10.PNG", "2.png"),
                read.stream().map(p -> p.getFileName().toString()).toList());
    }

    @Test
    void namesAreOrderedByTheirComposedForm() throws IOException, StratoscopeException {
        // Decomposed, as some file systems store it, e comes before f; composed, after z.
        write("e\u0301/a.png", 1, 1, 0);
        write("f/a.png", 1, 1, 0);
        assertEquals(List.of("f", "\u00e9"), open(Map.of()).classes());
    }

    @Test
    void onlyChosenPicturesAreReadAndLogged() throws IOException, StratoscopeException {
        for (int i = 0; i < 8; i++) {
            write("p" + i + ".png", 1, 1, 0x010101 * i);
        }
        Files.writeString(folder.resolve("z.png"), "damaged");
        Map<String, String> chosen = Map.of("size", "1", "count", "3");
        assertEquals(3, open(chosen).size());
        assertEquals(
                List.of(folder.resolve("p0.png"), folder.resolve("p1.png"), folder.resolve("p2.png")),
                Contexts.filesRead(new ImageFolderComponent(), values(chosen)));
        Files.delete(folder.resolve("z.png"));
        Dataset mixed = open(Map.of("size", "1", "shuffle", "1", "mean", "0", "std", "0.00392156862745098"));
        float[] first = new float[8];
        for (int i = 0; i < 8; i++) {
            first[i] = Math.round(image(mixed, i)[0]);
        }
        assertFalse(Arrays.equals(new float[] {0, 1, 2, 3, 4, 5, 6, 7}, first));
        Arrays.sort(first);
        assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5, 6, 7}, first);
    }

    @Test
    void whatIsPassedOverIsCountedInANote() throws IOException, StratoscopeException {
        Path inside = Files.createDirectory(folder.resolve("set"));
        write("set/a/one.png", 1, 1, 0);
        write("elsewhere/two.png", 1, 1, 0);
        Files.writeString(inside.resolve("readme.txt"), "text");
        Files.writeString(inside.resolve("a/.hidden.png"), "text");
        Files.createDirectory(inside.resolve("a/deeper.png"));
        Files.createSymbolicLink(inside.resolve("a/three.png"), folder.resolve("elsewhere/two.png"));
        Files.createSymbolicLink(inside.resolve("b"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(inside.resolve("a/four.png"), inside.resolve("a/one.png"));
        NotingMonitor monitor = new NotingMonitor();
        Map<String, String> values = Map.of("folder", inside.toString());
        Dataset data = Contexts.open(new ImageFolderComponent(), values, 3, monitor, InputLog.none());
        assertEquals(2, data.size(), "the link that stays inside is followed");
        assertEquals(
                List.of("In " + inside
                        + ", 3 entries that are not images and 2 links that leave the folder were ignored."),
                monitor.notes());
    }

    @Test
    void foldersWithoutAClearMeaningAreRefused() throws IOException {
        assertTrue(problem().contains("holds no PNG, JPEG, GIF, BMP, PPM or PGM images; set 'folder'"));
        write("a.png", 1, 1, 0);
        write("sub/b.png", 1, 1, 0);
        assertTrue(problem().contains("holds images beside the sub-folder sub with images"), problem());
        UnreadableFileException e = assertThrows(
                UnreadableFileException.class,
                () -> open(Map.of("folder", folder.resolve("a.png").toString())));
        assertTrue(e.getMessage().contains("a.png: is not a folder; set 'folder'"));
    }

    @Test
    void aSubfolderWithoutPicturesBesidePicturesIsNoClass() throws IOException, StratoscopeException {
        write("a.png", 1, 1, 0);
        Files.createDirectory(folder.resolve("notes"));
        assertEquals(1, open(Map.of()).classes().size());
    }

    @Test
    void impossibleParametersAreRefused() throws IOException {
        for (int i = 0; i < 43; i++) {
            write(i + ".png", 1, 1, 0);
        }
        assertEquals(
                "The 43 images of " + folder + " would take more than two gibibytes; lower 'count' or 'size'.",
                invalid(Map.of("size", "4096")));
        assertTrue(invalid(Map.of("count", "44")).contains("'count' asks for 44 images but there are only 43"));
        assertTrue(invalid(Map.of("grey", "true", "mean", "0/0/0")).contains("the images have 1 channels"));
        assertEquals("'size' must be in 1 .. 4096, not '0'", invalid(Map.of("size", "0")));
    }

    @Test
    void noiseOfAnotherFolderIsAnotherOne() throws IOException, StratoscopeException {
        write("train/a.png", 8, 8, new int[64]);
        write("test/a.png", 8, 8, new int[64]);
        float[] train = noisy("train");
        assertArrayEquals(train, noisy("train"));
        assertFalse(Arrays.equals(train, noisy("test")));
        assertFalse(Arrays.equals(
                train, image(open(Map.of("folder", folder.resolve("train").toString())), 0)));
    }

    @Test
    void thePhotographsComeOutAsPillowMakesThem() throws IOException, StratoscopeException {
        Path real = Path.of(System.getProperty("stratoscope.data", ""), "images");
        Assumptions.assumeTrue(
                Files.isDirectory(real),
                "the real data is absent; set stratoscope.data to its folder to run this test");
        Dataset all = open(Map.of("folder", real.toString(), "mean", "0", "std", "0.00392156862745098"));
        assertEquals(33, all.size());
        // Number 6 is the JPEG file of the lynx; decoders of JPEG may differ by rounding.
        double[] lynx = {198.00512695, 183.51220703, 172.69482422};
        float[] image = image(all, 6);
        for (int channel = 0; channel < 3; channel++) {
            double mean = 0;
            for (int i = 0; i < 4096; i++) {
                mean += image[channel * 4096 + i] / 4096;
            }
            assertEquals(lynx[channel], mean, 0.25);
        }
        Files.copy(real.resolve("kodak_03.png"), folder.resolve("kodak.png"));
        assertEquals("96b63a9059433dd2c80397e58364b7dfa9d7987a549e1724c4540b0d4e37890f", digest(Map.of()));
        assertEquals(
                "c191c365b534db2ad98d3bbcd163c7f165a0b25bd6ad5d6541f286583d2f44a8",
                digest(Map.of("size", "48", "crop", "whole")));
        assertEquals(
                "82237e64ae9ae9cc03eba6e9d318729c75920b7d1562c45bbb6a80732d40fc9a",
                digest(Map.of("size", "32", "grey", "true")));
    }

    /** SHA-256 of the bytes of the first image, as {@code releng/golden/image_folder_golden.py} takes it. */
    private String digest(Map<String, String> more) throws StratoscopeException {
        Map<String, String> values = new HashMap<>(more);
        values.put("mean", "0");
        values.put("std", "0.00392156862745098");
        float[] image = image(open(values), 0);
        byte[] bytes = new byte[image.length];
        for (int i = 0; i < image.length; i++) {
            bytes[i] = (byte) Math.round(image[i]);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private float[] noisy(String part) throws StratoscopeException {
        return image(open(Map.of("folder", folder.resolve(part).toString(), "noise", "2")), 0);
    }

    private Dataset open(Map<String, String> more) throws StratoscopeException {
        return Contexts.open(new ImageFolderComponent(), values(more));
    }

    private Map<String, String> values(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of("folder", folder.toString()));
        all.putAll(more);
        return all;
    }

    private String problem() {
        return assertThrows(UnreadableFileException.class, () -> open(Map.of())).getMessage();
    }

    private String invalid(Map<String, String> more) {
        return assertThrows(InvalidInputException.class, () -> open(more)).getMessage();
    }

    private static int[] grey(int... values) {
        return Arrays.stream(values).map(v -> 0x010101 * v).toArray();
    }

    private void write(String name, int width, int height, int... colours) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, colours, 0, width);
        Files.createDirectories(folder.resolve(name).getParent());
        ImageIO.write(image, "png", folder.resolve(name).toFile());
    }

    private static float[] image(Dataset data, int index) {
        float[] image = new float[data.shape().size()];
        data.image(index, image, 0);
        return image;
    }

    private static int[] labels(Dataset data) {
        int[] labels = new int[data.size()];
        Arrays.setAll(labels, data::label);
        return labels;
    }
}
