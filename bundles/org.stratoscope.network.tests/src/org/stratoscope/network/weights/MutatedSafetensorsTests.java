package org.stratoscope.network.weights;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.testing.Mutations;

/** Damaged safetensors files are answered with a sentence or loaded. */
class MutatedSafetensorsTests {

    private static final int COUNT = 2_000;

    @TempDir
    Path folder;

    @Test
    void everyMutationIsAnsweredOrLoaded() throws IOException {
        Map<String, StateTensor> tensors = new LinkedHashMap<>();
        for (int layer = 0; layer < 4; layer++) {
            tensors.put(
                    "layer" + layer + ".weight",
                    new StateTensor(new Shape(4, 3, 3, 3), ElementType.F32, ByteBuffer.allocate(4 * 27 * 4)));
            tensors.put(
                    "layer" + layer + ".bias", new StateTensor(new Shape(4), ElementType.F64, ByteBuffer.allocate(32)));
        }
        Path original = folder.resolve("original.safetensors");
        Safetensors.write(original, new StateDictionary(tensors), Map.of("title", "four layers"));
        int loaded = new Mutations("safetensors")
                .run(Files.readAllBytes(original), COUNT, folder, ".safetensors", Safetensors::read);
        assertTrue(loaded < COUNT / 2, "most mutations must do harm, but " + loaded + " did none");
    }
}
