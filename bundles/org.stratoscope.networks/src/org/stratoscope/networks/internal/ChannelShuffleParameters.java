package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.shuffling.ChannelShuffling;

/** The parameters of {@link ChannelShuffle}. */
record ChannelShuffleParameters(
        @Parameter(
                title = "Mode",
                description = "Which channels of each convolution are permuted: the inputs, in one way for all filters;"
                        + " or also the outputs, in another way and without their biases and normalisations. Inside the"
                        + " groups where a convolution has groups.",
                defaultValue = "inputs")
        ChannelShuffling mode) {}
