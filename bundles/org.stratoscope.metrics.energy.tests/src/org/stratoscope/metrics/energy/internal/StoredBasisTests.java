package org.stratoscope.metrics.energy.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.errors.UnreadableFileException;

/** Claims: a stored basis is read as it is, and a file that is none is refused in a sentence. */
class StoredBasisTests {

    private static final double[][] ROTATION = {{0.6, 0.8}, {-0.8, 0.6}};

    @TempDir
    Path folder;

    @Test
    void componentsAreReadInTheirOrder() throws IOException, UnreadableFileException {
        double[][] read = StoredBasis.read(write("<f8", "2, 1, 1, 2", ROTATION, 0), 2);
        assertArrayEquals(ROTATION[0], read[0]);
        assertArrayEquals(ROTATION[1], read[1]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <f8 | 2, 2 | 3 | 0 | has 2 components of 2 values, but the filters of the network have 3 values; choose a basis of the same patches
            <f8 | 4    | 2 | 0 | is no basis of patches; choose a patch_basis.npy that the metric energy-profile stored
            <i8 | 2, 2 | 2 | 0 | is no basis of patches; choose a patch_basis.npy that the metric energy-profile stored
            <f8 | 2, 2 | 2 | 8 | is cut off; store the basis again
            """)
    void whatIsNoBasisIsRefused(String type, String shape, int size, int missing, String expected) throws IOException {
        Path file = write(type, shape, ROTATION, missing);
        UnreadableFileException refusal =
                assertThrows(UnreadableFileException.class, () -> StoredBasis.read(file, size));
        assertEquals(file + ": " + expected, refusal.getMessage());
    }

    @Test
    void componentsThatAreNotOrthonormalAreRefused() throws IOException {
        Path file = write("<f8", "2, 2", new double[][] {{1, 0}, {0.5, 0.5}}, 0);
        assertEquals(
                file + ": is not orthonormal: components 1 and 2; store it again",
                assertThrows(UnreadableFileException.class, () -> StoredBasis.read(file, 2))
                        .getMessage());
    }

    private Path write(String type, String shape, double[][] values, int missing) throws IOException {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + ",), }\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 32).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length());
        bytes.put(header.getBytes(StandardCharsets.US_ASCII));
        for (double[] row : values) {
            for (double value : row) {
                bytes.putDouble(value);
            }
        }
        Path file = folder.resolve("patch_basis.npy");
        Files.write(file, Arrays.copyOf(bytes.array(), bytes.capacity() - missing));
        return file;
    }
}
