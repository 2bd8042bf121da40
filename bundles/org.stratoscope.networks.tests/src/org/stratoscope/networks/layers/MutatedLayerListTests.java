package org.stratoscope.networks.layers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.testing.Mutations;

/** Damaged layer lists are answered with a sentence or build a network. */
class MutatedLayerListTests {

    private static final int COUNT = 2_000;

    @TempDir
    Path folder;

    @Test
    void everyMutationIsAnsweredOrBuilds() throws IOException {
        String list = """
                conv1: conv 16 kernel=3 padding=1 bias=no
                bn1: norm
                relu
                repeat i 0..2
                  mark start
                  block.{i}.conv: conv 16 kernel=3 padding=1 groups=2 dilation=1
                  leaky-relu 0.1
                  add start
                end
                maxpool kernel=2x3 stride=2 ceiling=yes
                dropout 0.5
                global-avgpool
                flatten
                fc: linear classes
                """;
        ImageShape images = new ImageShape(3, 32, 32);
        int loaded = new Mutations("layers")
                .run(
                        list.getBytes(StandardCharsets.UTF_8),
                        COUNT,
                        folder,
                        ".layers",
                        file -> LayerList.read(file).graph(images, 10));
        assertTrue(loaded < COUNT / 2, "most mutations must do harm, but " + loaded + " did none");
    }
}
