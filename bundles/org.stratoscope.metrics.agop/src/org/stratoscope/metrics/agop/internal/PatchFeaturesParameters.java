package org.stratoscope.metrics.agop.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;

/** Whose features are looked at, and on which images. */
public record PatchFeaturesParameters(
        @Parameter(
                title = "Images",
                description =
                        "Number of images whose gradients are averaged: the first ones of the probe, or all when it"
                                + " has fewer.",
                unit = "images",
                defaultValue = "100",
                minimum = 1)
        int images,

        @Parameter(
                title = "Pictures",
                description =
                        "Number of images, the first ones of the probe, that are transformed by both feature matrices"
                                + " and compared.",
                unit = "images",
                defaultValue = "20",
                minimum = 1,
                maximum = 1000)
        int pictures,

        @Parameter(
                title = "Shown pictures",
                description = "How many of them are stored for views of tiles.",
                unit = "images",
                defaultValue = "4",
                minimum = 0,
                maximum = 64)
        int shown,

        @Parameter(
                title = "Eigenvectors",
                description = "How many of the leading eigenvectors are described and stored.",
                defaultValue = "8",
                minimum = 1,
                maximum = 64)
        int eigenvectors,

        @Parameter(
                title = "Stored layers",
                description =
                        "Names of the convolutions, separated by '/', whose matrices, eigenvectors and pictures are"
                                + " stored for views; the first one when absent.")
        Optional<String> layers,

        @Parameter(
                title = "Batch size",
                description = "Images that go through the network together.",
                unit = "images",
                defaultValue = "50",
                minimum = 1,
                maximum = 4096)
        int batchSize) {

    /** The names of the layers whose arrays are stored; empty for the first one. */
    List<String> storedLayers() {
        return layers.stream()
                .flatMap(text -> Arrays.stream(text.split("/", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
