package org.stratoscope.loaders.keras.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.testing.Mutations;

/** Damaged Keras files are answered with a sentence or loaded. */
class MutatedKerasTests {

    private static final int COUNT = 2_000;

    @TempDir
    Path folder;

    @Test
    void everyMutationIsAnsweredOrLoaded() throws IOException {
        Path original = KerasModels.write(folder.resolve("original.h5"), KerasModels.SEQUENTIAL);
        int loaded = new Mutations("keras").run(Files.readAllBytes(original), COUNT, folder, ".h5", Keras::read);
        assertTrue(loaded < COUNT, "no mutation did any harm");
    }
}
