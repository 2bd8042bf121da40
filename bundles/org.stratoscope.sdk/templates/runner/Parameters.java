package @PACKAGE@;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link @CLASS@}. */
public record @STEM@Parameters(
        @Parameter(
                title = "Niceness",
                description = "How much tasks stand back behind other work of the machine.",
                defaultValue = "10",
                minimum = 0,
                maximum = 19)
        int niceness) {}
