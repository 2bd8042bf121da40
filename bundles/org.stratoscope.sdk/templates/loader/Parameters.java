package @PACKAGE@;

import java.nio.file.Path;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link @CLASS@}. */
public record @STEM@Parameters(
        @Parameter(
                title = "File",
                description = "Weights as CSV: a line for each class, with a number for each pixel, channel slowest.")
        Path file) {}
