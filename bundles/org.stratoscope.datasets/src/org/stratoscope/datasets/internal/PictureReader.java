package org.stratoscope.datasets.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.stratoscope.api.errors.UnreadableFileException;

/**
 * Decodes PNG, JPEG, BMP, GIF (its first frame), PPM and PGM files with limits that are checked before decoding. The
 * numbers of the file are taken: colour profiles and the orientation that a camera noted are ignored.
 */
final class PictureReader {

    static final long BYTES_AT_MOST = 64L << 20;
    static final long PIXELS_AT_MOST = 64_000_000;

    /** What the JPEG decoder says when pixels are missing; it fills them in grey and goes on. */
    private static final Pattern LOSS = Pattern.compile(
            "(?i).*(premature end|bad huffman code|truncated|invalid progressive|inconsistent progression).*");

    private PictureReader() {}

    /**
     * Reads one file.
     *
     * @return red, green and blue; equal ones for grey files
     * @throws UnreadableFileException when the file is damaged, foreign or exceeds the limits
     */
    static Picture read(Path file) throws UnreadableFileException {
        byte[] content = content(file);
        PictureFormat format = PictureFormat.of(content)
                .orElseThrow(() -> new UnreadableFileException(
                        file,
                        "is not an image in the formats PNG, JPEG, GIF, BMP, PPM or PGM; convert it or remove it from"
                                + " 'folder'"));
        if (!format.complete(content)) {
            throw damaged(file, "it is cut off or holds another format", null);
        }
        try {
            return switch (format) {
                case PORTABLE_GREY, PORTABLE_COLOUR -> PortableMap.read(content, size -> check(file, size));
                case JPEG -> decode(file, JpegProfiles.removed(content), format);
                case PNG, GIF, BMP -> decode(file, content, format);
            };
        } catch (IOException e) {
            throw damaged(file, e.getMessage(), e);
        } catch (RuntimeException e) {
            // The decoders of the platform answer damaged files with unchecked exceptions of many kinds.
            throw damaged(file, "its decoder stopped with " + e.getClass().getSimpleName(), e);
        }
    }

    private static byte[] content(Path file) throws UnreadableFileException {
        try {
            if (Files.size(file) > BYTES_AT_MOST) {
                throw new UnreadableFileException(
                        file, "has more than 64 MiB; make it smaller or remove it from 'folder'");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static Picture decode(Path file, byte[] content, PictureFormat format)
            throws IOException, UnreadableFileException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        AtomicReference<String> loss = new AtomicReference<>();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (LOSS.matcher(warning).matches()) {
                loss.set(warning);
            }
        });
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            check(file, new long[] {reader.getWidth(0), reader.getHeight(0)});
            BufferedImage image = reader.read(0);
            if (loss.get() != null) {
                throw damaged(file, loss.get(), null);
            }
            return new PictureConversion(file, image).picture();
        } finally {
            reader.dispose();
        }
    }

    /** Checks width and height as the header gives them. */
    private static void check(Path file, long[] size) throws UnreadableFileException {
        if (size[0] < 1 || size[1] < 1 || size[0] > PIXELS_AT_MOST || size[0] * size[1] > PIXELS_AT_MOST) {
            throw new UnreadableFileException(
                    file,
                    "has " + size[0] + " x " + size[1]
                            + " pixels, more than 64 million; make it smaller or remove it from" + " 'folder'");
        }
    }

    private static UnreadableFileException damaged(Path file, String detail, Exception cause) {
        return new UnreadableFileException(
                file, "is damaged (" + detail + "); get it again or remove it from 'folder'", cause);
    }
}
