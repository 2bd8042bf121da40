package org.stratoscope.datasets.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** Where the IDX files of an MNIST-like data set lie and how they are read. */
public record IdxParameters(
        @Parameter(
                title = "Folder",
                description = "The folder with train-images-idx3-ubyte and its kin, plain or gzipped.")
        Path folder,

        @Inlined ImageSelection selection,

        @Parameter(title = "Mean", description = "Subtracted after scaling to 0..1.", defaultValue = "0.5")
        List<Double> mean,

        @Parameter(
                title = "Standard deviation",
                description = "The images are divided by it after the mean is subtracted.",
                defaultValue = "0.5")
        List<Double> std,

        @Inlined ImageNoise noise) {

    public IdxParameters {
        Normalization.of(Optional.of(mean), Optional.of(std), 1);
    }
}
