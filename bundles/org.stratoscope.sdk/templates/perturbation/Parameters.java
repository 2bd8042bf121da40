package @PACKAGE@;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link @CLASS@}. */
public record @STEM@Parameters(
        @Parameter(
                title = "Strength",
                description = "Standard deviation of what is added to all pixels of an image, in normalised units.",
                defaultValue = "0.1",
                minimum = 0,
                maximum = 10)
        double strength) {}
