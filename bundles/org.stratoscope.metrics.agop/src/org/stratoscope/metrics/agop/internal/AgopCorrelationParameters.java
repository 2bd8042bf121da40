package org.stratoscope.metrics.agop.internal;

import org.stratoscope.api.parameters.Parameter;

/** Which images give the gradients. */
public record AgopCorrelationParameters(
        @Parameter(
                title = "Images",
                description =
                        "Number of images whose gradients are averaged: the first ones of the probe, or all when it"
                                + " has fewer.",
                unit = "images",
                defaultValue = "100",
                minimum = 1)
        int images,

        @Parameter(
                title = "Batch size",
                description = "Images that go through the network together.",
                unit = "images",
                defaultValue = "50",
                minimum = 1,
                maximum = 4096)
        int batchSize) {}
