package org.stratoscope.acceptance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Images of noise in the format of MNIST, for commands that need a file to read. */
final class NoiseImages {

    private static final int IMAGES = 64;
    private static final int CLASSES = 10;
    private static final int SIDE = 28;
    private static final int IMAGES_HEADER = 0x803;
    private static final int LABELS_HEADER = 0x801;

    private NoiseImages() {}

    /** Writes images and labels; answers the file of the images. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        byte[] pixels = new byte[IMAGES * SIDE * SIDE];
        new Random(1).nextBytes(pixels);
        ByteBuffer images = ByteBuffer.allocate(4 * Integer.BYTES + pixels.length)
                .putInt(IMAGES_HEADER)
                .putInt(IMAGES)
                .putInt(SIDE)
                .putInt(SIDE)
                .put(pixels);
        ByteBuffer labels = ByteBuffer.allocate(2 * Integer.BYTES + IMAGES)
                .putInt(LABELS_HEADER)
                .putInt(IMAGES);
        for (int i = 0; i < IMAGES; i++) {
            labels.put((byte) (i % CLASSES));
        }
        Files.write(folder.resolve("train-labels-idx1-ubyte"), labels.array());
        return Files.write(folder.resolve("train-images-idx3-ubyte"), images.array());
    }

    /** Measures a small network on the images that were written below the folder. */
    static Product.Finished measure(Path folder, Path run) {
        return Product.run(
                folder,
                "measure",
                "sensitivity",
                "--network",
                "simple-cnn:widths=4/4",
                "--dataset",
                "idx:split=train,folder=" + folder.resolve("data"),
                "--perturbation",
                "noise",
                "--out",
                run.toString());
    }
}
