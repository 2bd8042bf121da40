package org.stratoscope.datasets.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** Where the binary batches of a CIFAR data set lie and how they are read. */
public record CifarParameters(
        @Parameter(title = "Folder", description = "The folder with the binary batch files.")
        Path folder,

        @Inlined ImageSelection selection,

        @Parameter(
                title = "Mean",
                description = "Subtracted from each channel after scaling to 0..1.",
                defaultValue = "0.4914/0.4822/0.4465")
        List<Double> mean,

        @Parameter(
                title = "Standard deviation",
                description = "Each channel is divided by it after the mean is subtracted.",
                defaultValue = "0.2470/0.2435/0.2616")
        List<Double> std,

        @Inlined ImageNoise noise) {

    public CifarParameters {
        Normalization.of(Optional.of(mean), Optional.of(std), CifarFiles.CHANNELS);
    }
}
