package @PACKAGE@;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link @CLASS@}. */
public record @STEM@Parameters(
        @Parameter(
                title = "Batch size",
                description = "Images that go through the network together.",
                unit = "images",
                defaultValue = "64",
                minimum = 1,
                maximum = 4096)
        int batchSize) {}
