package org.stratoscope.task.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: arrays are written as NumPy's format 1.0 says: magic, aligned header, little-endian rows. */
class NpyFileTests {

    @TempDir
    Path folder;

    @Test
    void headerAndValuesFollowTheFormat() throws IOException {
        Path file = folder.resolve("x.npy");
        try (NDManager manager = NDManager.newBaseManager()) {
            // A transposed view: memory order and row order differ.
            NDArray array = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(3, 2))
                    .transpose();
            NpyFile.write(file, array);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals((byte) 0x93, bytes.get(0));
        int header = bytes.getShort(8);
        assertEquals(0, (10 + header) % 64);
        String text = new String(bytes.array(), 10, header, StandardCharsets.US_ASCII);
        assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }", text.strip());
        float[] values = new float[6];
        bytes.position(10 + header)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        assertArrayEquals(new float[] {1, 3, 5, 2, 4, 6}, values);
    }
}
