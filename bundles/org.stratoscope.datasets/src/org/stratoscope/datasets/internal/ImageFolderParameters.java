package org.stratoscope.datasets.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** Where pictures lie and how they become images of one size. */
public record ImageFolderParameters(
        @Parameter(
                title = "Folder",
                description = "The folder with the pictures, of one class, or with one sub-folder for each class.")
        Path folder,

        @Parameter(
                title = "Size",
                description =
                        "Height and width of the images; pictures are reduced by averaging what a pixel covers, and"
                                + " enlarged linearly.",
                unit = "pixels",
                defaultValue = "64",
                minimum = 1,
                maximum = 4096)
        int size,

        @Parameter(
                title = "Crop",
                description = "The centre takes the greatest square around the middle; the whole picture changes its"
                        + " aspect ratio.",
                defaultValue = "centre")
        Crop crop,

        @Parameter(
                title = "Grey",
                description = "Turn colours into luminance (ITU-R BT.601), which leaves one channel.",
                defaultValue = "false")
        boolean grey,

        @Inlined ImageOrder order,

        @Parameter(
                title = "Mean",
                description = "Subtracted from each channel after scaling to 0..1; one number or one for each channel."
                        + " Networks trained on ImageNet mostly expect 0.485/0.456/0.406.",
                defaultValue = "0.5")
        List<Double> mean,

        @Parameter(
                title = "Standard deviation",
                description = "Each channel is divided by it after the mean is subtracted; one number or one for each"
                        + " channel. Networks trained on ImageNet mostly expect 0.229/0.224/0.225.",
                defaultValue = "0.5")
        List<Double> std,

        @Inlined ImageNoise noise) {

    public ImageFolderParameters {
        Normalization.of(Optional.of(mean), Optional.of(std), grey ? 1 : 3);
    }
}
