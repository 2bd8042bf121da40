package org.stratoscope.datasets.internal;

import java.nio.file.Path;
import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** How crops are taken from pictures. */
public record ImageCropsParameters(
        @Parameter(
                title = "Folder",
                description =
                        "The folder with the pictures, or with sub-folders of pictures, whose names play no role.")
        Path folder,

        @Parameter(
                title = "Split",
                description = "Training and test crops are drawn from different streams, from the same pictures.",
                defaultValue = "train")
        Split split,

        @Parameter(
                title = "Count",
                description = "How many crops are taken.",
                unit = "images",
                defaultValue = "500",
                minimum = 1,
                maximum = 1_000_000)
        int count,

        @Parameter(
                title = "Size",
                description = "Height and width of the images.",
                unit = "pixels",
                defaultValue = "16",
                minimum = 1,
                maximum = 1024)
        int size,

        @Parameter(
                title = "Reduction",
                description = "So many pixels of a picture along each axis are averaged for one pixel of a crop.",
                unit = "pixels",
                defaultValue = "2",
                minimum = 1,
                maximum = 64)
        int reduction,

        @Parameter(
                title = "Rotations",
                description =
                        "Whether every crop is turned by a random number of quarter turns, which is its class; there"
                                + " is one class otherwise.",
                defaultValue = "true")
        boolean rotations,

        @Inlined ImageNoise noise) {}
