package org.stratoscope.metrics.energy.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.NpyHeader;
import org.stratoscope.api.files.NumberType;

/** A basis that an earlier measurement stored as {@code patch_basis.npy}, so that several networks are seen on the same one. */
final class StoredBasis {

    private static final int COMPONENTS_AT_MOST = 4096;
    private static final double ORTHONORMAL = 1e-6;

    private StoredBasis() {}

    /**
     * Reads components of shape (d, d) or (d, channels, height, width).
     *
     * @param size d
     * @throws UnreadableFileException when the file is missing, damaged, of another size or not orthonormal
     */
    static double[][] read(Path file, int size) throws UnreadableFileException {
        byte[] numbers;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            NpyHeader header = NpyHeader.read(stream);
            check(file, header, size);
            numbers = stream.readNBytes((int) header.dataBytes());
            if (numbers.length < header.dataBytes()) {
                throw new UnreadableFileException(file, "is cut off; store the basis again");
            }
        } catch (NpyHeader.RefusedException e) {
            throw new UnreadableFileException(file, e.getMessage(), e);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read as a basis (" + e.getMessage() + ")", e);
        }
        ByteBuffer buffer = ByteBuffer.wrap(numbers).order(ByteOrder.LITTLE_ENDIAN);
        double[][] components = new double[size][size];
        for (double[] component : components) {
            buffer.asDoubleBuffer().get(component);
            buffer.position(buffer.position() + size * Double.BYTES);
        }
        checkOrthonormal(file, components);
        return components;
    }

    private static void check(Path file, NpyHeader header, int size) throws UnreadableFileException {
        List<Long> axes = header.axes();
        long others = axes.stream().skip(1).reduce(1L, (a, b) -> a * b);
        if (header.type() != NumberType.FLOAT64 || axes.size() < 2) {
            throw new UnreadableFileException(
                    file, "is no basis of patches; choose a patch_basis.npy that the metric energy-profile stored");
        }
        if (axes.getFirst() != size || others != size || size > COMPONENTS_AT_MOST) {
            throw new UnreadableFileException(
                    file,
                    "has " + axes.getFirst() + " components of " + others
                            + " values, but the filters of the network have " + size
                            + " values; choose a basis of the same patches");
        }
    }

    private static void checkOrthonormal(Path file, double[][] components) throws UnreadableFileException {
        for (int i = 0; i < components.length; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int k = 0; k < components.length; k++) {
                    product += components[i][k] * components[j][k];
                }
                if (!(Math.abs(product - (i == j ? 1 : 0)) < ORTHONORMAL)) {
                    throw new UnreadableFileException(
                            file, "is not orthonormal: components " + (j + 1) + " and " + (i + 1) + "; store it again");
                }
            }
        }
    }
}
