package org.stratoscope.loaders.torch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.testing.Mutations;

/** Damaged checkpoints are answered with a sentence or loaded. */
class MutatedCheckpointTests {

    private static final int COUNT = 2_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint_zip.pth", "checkpoint_legacy.pth", "scripted.pt"})
    void everyMutationIsAnsweredOrLoaded(String name) throws IOException {
        int loaded =
                new Mutations(name).run(CheckpointFiles.genuine(name), COUNT, folder, ".pth", TorchCheckpoints::read);
        assertTrue(loaded < COUNT / 2, "most mutations must do harm, but " + loaded + " did none");
    }
}
