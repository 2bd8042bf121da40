package @PACKAGE@;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link @CLASS@}. */
public record @STEM@Parameters(
        @Parameter(
                title = "Width",
                description = "Channels of the first convolution; the second has twice as many.",
                unit = "channels",
                defaultValue = "16",
                minimum = 1,
                maximum = 1024)
        int width) {}
