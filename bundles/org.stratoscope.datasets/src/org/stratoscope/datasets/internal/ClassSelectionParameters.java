package org.stratoscope.datasets.internal;

import org.stratoscope.api.parameters.Parameter;

/** Which classes stay. */
public record ClassSelectionParameters(
        @Parameter(
                title = "Classes",
                description =
                        "Names of the classes that stay, separated by '/', in the order of their new labels, such as"
                                + " automobile/truck.")
        String classes) {}
