package @PACKAGE@;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link @CLASS@}. */
public record @STEM@Parameters(
        @Parameter(
                title = "Greatest first",
                description = "Whether layers are sorted by their numbers; otherwise they stand in the order of the network.",
                defaultValue = "false")
        boolean greatestFirst) {}
