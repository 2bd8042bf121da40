package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.random.RandomStream;

/** Claims: every format gives the numbers of its file, and what is damaged, foreign or too large is named and refused. */
class PictureReaderTests {

    /** A JPEG file of 2 x 2 pixels in cyan, magenta, yellow and black, written by Pillow 12.3. */
    private static final String CMYK = """
            /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdo
            Zz5NcXlwZHhcZWdj/8AAFAgAAgACBEMRAE0RAFkRAEsRAP/EABQAAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAA
            AAAA/9oADgRDAE0AWQBLAAA/AHZsYlj/2Q==""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif"})
    void losslessFormatsKeepColours(String format) throws IOException, UnreadableFileException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 3, 1, new int[] {0xFF8001, 0x0A0B0C, 0xFFFFFF}, 0, 3);
        Picture picture = read(write(image, format));
        assertEquals("3 x 1 x 3", picture.shape().toString());
        assertArrayEquals(new int[] {255, 10, 255, 128, 11, 255, 1, 12, 255}, values(picture));
    }

    @Test
    void jpegKeepsAnEvenGrey() throws IOException, UnreadableFileException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        int[] middle = new int[64];
        Arrays.fill(middle, 128);
        image.getRaster().setSamples(0, 0, 8, 8, 0, middle);
        // The middle of the range has no coefficients that quantisation could change.
        int[] expected = new int[192];
        Arrays.fill(expected, 128);
        assertArrayEquals(expected, values(read(write(image, "jpg"))));
    }

    @Test
    void aColourProfileInAJpegChangesNothing() throws IOException, UnreadableFileException {
        Path plain = write(colourful(), "jpg");
        byte[] bytes = Files.readAllBytes(plain);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer with = ByteBuffer.allocate(bytes.length + 4 + name.length + profile.length);
        with.put(bytes, 0, 2).putShort((short) 0xFFE2).putShort((short) (2 + name.length + profile.length));
        with.put(name).put(profile).put(bytes, 2, bytes.length - 2);
        Path profiled = Files.write(folder.resolve("profiled.jpg"), with.array());
        assertArrayEquals(values(read(plain)), values(read(profiled)));
    }

    @Test
    void greyValuesAreRepeatedWithoutGamma() throws IOException, UnreadableFileException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 77, 200});
        assertArrayEquals(new int[] {0, 77, 200, 0, 77, 200, 0, 77, 200}, values(read(write(image, "png"))));
    }

    @Test
    void sixteenBitsAreRoundedToEight() throws IOException, UnreadableFileException {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSamples(0, 0, 4, 1, 0, new int[] {0, 128, 129, 65_535});
        int[] values = values(read(write(image, "png")));
        assertArrayEquals(new int[] {0, 0, 1, 255}, Arrays.copyOf(values, 4));
    }

    @Test
    void whatIsTransparentLiesOnBlack() throws IOException, UnreadableFileException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 3, 1, new int[] {0x00FFFFFF, 0x80FF00FF, 0xFF102030}, 0, 3);
        assertArrayEquals(new int[] {0, 128, 16, 0, 0, 32, 0, 128, 48}, values(read(write(image, "png"))));
    }

    @Test
    void palettesAreLookedUp() throws IOException, UnreadableFileException {
        byte[] red = {1, 2, 3, 4};
        byte[] green = {5, 6, 7, 8};
        byte[] blue = {9, 10, 11, (byte) 250};
        IndexColorModel palette = new IndexColorModel(2, 4, red, green, blue);
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSamples(0, 0, 2, 1, 0, new int[] {3, 1});
        assertArrayEquals(new int[] {4, 2, 8, 6, 250, 10}, values(read(write(image, "png"))));
    }

    @Test
    void portableMapsAreScaledToTheirGreatestValue() throws IOException, UnreadableFileException {
        byte[] grey = "P5\n# made by hand\n2 1\n# another\n 100\n\u0000\u0032".getBytes(StandardCharsets.ISO_8859_1);
        assertArrayEquals(new int[] {0, 128, 0, 128, 0, 128}, values(read("a.pgm", grey)));
        byte[] colours = "P6 1 1 65535\n\u0000\u0000\u00ff\u00ff\u0080\u0080".getBytes(StandardCharsets.ISO_8859_1);
        assertArrayEquals(new int[] {0, 255, 128}, values(read("a.ppm", colours)));
    }

    @Test
    void luminanceIsThatOfTheStandard() throws IOException, UnreadableFileException {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 4, 1, new int[] {0xFF0000, 0x00FF00, 0x0000FF, 0x4D4D4D}, 0, 4);
        // 255 times 0.299, 0.587 and 0.114.
        assertArrayEquals(
                new int[] {76, 150, 29, 77}, values(read(write(image, "png")).grey()));
    }

    @ParameterizedTest
    @CsvSource({
        "png, 0.5",
        "png, 0.95",
        "jpg, 0.3",
        "jpg, 0.9",
        "gif, 0.5",
        "gif, 0.9",
        "bmp, 0.5",
        "bmp, 0.9",
        "bmp, 0.001"
    })
    void filesThatAreCutOffAreRefused(String format, double part) throws IOException {
        byte[] whole = Files.readAllBytes(write(colourful(), format));
        Path cut = Files.write(folder.resolve("cut." + format), Arrays.copyOf(whole, (int) (whole.length * part)));
        String message = problem(cut);
        assertTrue(message.startsWith(cut + ": is damaged ("), message);
        assertTrue(message.endsWith("; get it again or remove it from 'folder'"), message);
    }

    @Test
    void aJpegWithAnEndButWithoutItsMiddleIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(write(colourful(), "jpg"));
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        cut[cut.length - 2] = (byte) 0xff;
        cut[cut.length - 1] = (byte) 0xd9;
        String message = problem(Files.write(folder.resolve("cut.jpg"), cut));
        assertTrue(message.contains("premature end"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void changedFilesAreReadOrRefusedAndNothingElse(String format) throws IOException {
        byte[] whole = Files.readAllBytes(write(colourful(), format));
        RandomStream random = RandomStream.of(11);
        int refused = 0;
        for (int trial = 0; trial < 300; trial++) {
            byte[] changed = Arrays.copyOf(whole, whole.length - random.nextInt(2) * random.nextInt(whole.length / 2));
            for (int i = 0; i < 4; i++) {
                changed[random.nextInt(Math.min(600, changed.length))] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("changed." + format), changed);
            try {
                assertEquals(3, read(file).shape().channels());
            } catch (UnreadableFileException e) {
                assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 30, refused + " refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P5 2 2 255\nabc",
                "P5 2 2 0\nabcd",
                "P5 2 2 70000\nabcd",
                "P5 2 x 255\nabcd",
                "P5 2 2 10\nabcd",
                "P5 2"
            })
    void damagedPortableMapsAreRefused(String content) {
        String message = assertThrows(
                        UnreadableFileException.class,
                        () -> read("a.pgm", content.getBytes(StandardCharsets.ISO_8859_1)))
                .getMessage();
        assertTrue(message.contains("a.pgm: is damaged ("), message);
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        String text = problem(Files.writeString(folder.resolve("a.png"), "no image"));
        assertTrue(text.contains("a.png: is not an image in the formats PNG, JPEG"), text);
        assertTrue(problem(Files.write(folder.resolve("b.png"), new byte[0])).contains("is not an image"));
        byte[] cmyk = Base64.getMimeDecoder().decode(CMYK);
        String colours = problem(Files.write(folder.resolve("c.jpg"), cmyk));
        // Releases of the platform either decode four colours or say that they do not.
        assertTrue(
                colours.contains("has neither grey nor RGB colours; convert it") || colours.contains("is damaged ("),
                colours);
        assertTrue(problem(folder.resolve("none.png")).contains("none.png: cannot be read"));
    }

    @Test
    void sizesAreCheckedBeforeDecoding() throws IOException {
        byte[] png = Files.readAllBytes(write(colourful(), "png"));
        ByteBuffer.wrap(png).putInt(16, 64_001).putInt(20, 1000);
        // The checksum of the header chunk, which decoders may or may not check before they give the size.
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        String message = problem(Files.write(folder.resolve("a.png"), png));
        assertTrue(message.contains("has 64001 x 1000 pixels, more than 64 million; make it smaller"), message);
        String map = problem(Files.writeString(folder.resolve("a.ppm"), "P6 99999 99999 255\nabc"));
        assertTrue(map.contains("has 99999 x 99999 pixels"), map);
        Path large = folder.resolve("large.png");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        assertTrue(problem(large).contains("has more than 64 MiB; make it smaller"));
    }

    @Test
    void aBitmapThatHoldsAnotherFormatIsRefused() throws IOException {
        byte[] bmp = Files.readAllBytes(write(colourful(), "bmp"));
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(30, 5);
        String message = problem(Files.write(folder.resolve("a.bmp"), bmp));
        assertTrue(message.contains("it is cut off or holds another format"), message);
    }

    private static BufferedImage colourful() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 48; i++) {
            image.setRGB(i % 64, i / 64, i * 7919 * 31 & 0xffffff);
        }
        return image;
    }

    private Path write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, stream));
        return Files.write(folder.resolve("image." + format), stream.toByteArray());
    }

    private Picture read(String name, byte[] content) throws IOException, UnreadableFileException {
        return read(Files.write(folder.resolve(name), content));
    }

    private static Picture read(Path file) throws UnreadableFileException {
        return PictureReader.read(file);
    }

    private static int[] values(Picture picture) {
        int[] values = new int[picture.pixels().length];
        Arrays.setAll(values, i -> Byte.toUnsignedInt(picture.pixels()[i]));
        return values;
    }

    private static String problem(Path file) {
        return assertThrows(UnreadableFileException.class, () -> read(file)).getMessage();
    }
}
