package @PACKAGE@;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link @CLASS@}. */
public record @STEM@Parameters(
        @Parameter(
                title = "Tasks at the same time",
                description = "Processes that run side by side.",
                defaultValue = "1",
                minimum = 1,
                maximum = 1024)
        int tasks,

        @Parameter(
                title = "Niceness",
                description = "How far the tasks stand back behind other programs of this machine.",
                defaultValue = "10",
                minimum = 0,
                maximum = 19)
        int niceness) {}
