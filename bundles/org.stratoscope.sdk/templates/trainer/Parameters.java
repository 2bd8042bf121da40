package @PACKAGE@;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link @CLASS@}. */
public record @STEM@Parameters(
        @Parameter(
                title = "Learning rate",
                description = "Factor of the gradient in every step.",
                defaultValue = "0.1",
                minimum = 0)
        double learningRate,

        @Parameter(
                title = "Batch size",
                description = "Images of one step.",
                unit = "images",
                defaultValue = "64",
                minimum = 1,
                maximum = 4096)
        int batchSize,

        @Parameter(
                title = "Epochs",
                description = "How often all images are seen.",
                defaultValue = "2",
                minimum = 1,
                maximum = 10_000)
        int epochs) {}
