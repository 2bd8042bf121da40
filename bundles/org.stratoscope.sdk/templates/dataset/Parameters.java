package @PACKAGE@;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link @CLASS@}. */
public record @STEM@Parameters(
        @Parameter(
                title = "Count",
                description = "Number of images.",
                unit = "images",
                defaultValue = "256",
                minimum = 1,
                maximum = 1_000_000)
        int count,

        @Parameter(
                title = "Noise",
                description = "Standard deviation of the noise on every pixel.",
                defaultValue = "0.5",
                minimum = 0)
        double noise) {}
