package org.stratoscope.metrics.accuracy.internal;

import org.stratoscope.api.parameters.Parameter;

/** How the probe is run through the network. */
public record AccuracyParameters(
        @Parameter(
                title = "Batch size",
                description = "Images that go through the network together.",
                unit = "images",
                defaultValue = "128",
                minimum = 1,
                maximum = 4096)
        int batchSize,

        @Parameter(
                title = "Training images too",
                description =
                        "Whether the images the network was trained on are classified too, with their true labels.",
                defaultValue = "false")
        boolean training) {}
