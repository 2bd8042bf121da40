package org.stratoscope.networks.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.TransformComponent;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/** Shuffles the channels of a copy of a network. */
public final class ChannelShuffle implements TransformComponent<ChannelShuffleParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "channel-shuffle",
                "Channel shuffling",
                "Permutes the input channels of every convolution at random, which breaks pooling over channels and"
                        + " keeps each spatial filter (Tomasini et al. 2022, arXiv 2210.01506, figure 3). Biases,"
                        + " normalisations and linear maps stay as they are.");
    }

    @Override
    public Class<ChannelShuffleParameters> parameters() {
        return ChannelShuffleParameters.class;
    }

    @Override
    public Network transform(ChannelShuffleParameters parameters, Network network, Context context)
            throws StratoscopeException {
        Network copy = network.copy(
                context.manager(), context.precision(), network.description().trained());
        if (parameters.mode().shuffle(copy, context.random()) == 0) {
            copy.close();
            throw new InvalidInputException(
                    "The network " + network.description().title()
                            + " has no convolution whose channels could be shuffled; measure it without channel-shuffle.");
        }
        return copy;
    }
}
