package org.stratoscope.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The first images of Fashion-MNIST, of which only those for training are at hand, parted into training and test images. */
final class FashionImages {

    private static final int TEST = 500;
    private static final int COUNT_AT = 4;

    private FashionImages() {}

    /** Writes the files of the format below the folder; the last 500 images are for testing. */
    static Path part(Path data, Path folder) throws IOException {
        Files.createDirectories(folder);
        part(data, folder, "images-idx3-ubyte", 16);
        part(data, folder, "labels-idx1-ubyte", 8);
        return folder;
    }

    private static void part(Path data, Path folder, String name, int header) throws IOException {
        byte[] all;
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(data.resolve("train-" + name + ".gz")))) {
            all = packed.readAllBytes();
        }
        int count = ByteBuffer.wrap(all).getInt(COUNT_AT);
        int size = (all.length - header) / count;
        int training = count - TEST;
        Files.write(folder.resolve("train-" + name), part(all, header, size, 0, training));
        Files.write(folder.resolve("t10k-" + name), part(all, header, size, training, TEST));
    }

    private static byte[] part(byte[] all, int header, int size, int first, int count) {
        byte[] part = Arrays.copyOf(all, header + count * size);
        ByteBuffer.wrap(part).putInt(COUNT_AT, count);
        System.arraycopy(all, header + first * size, part, header, count * size);
        return part;
    }
}
