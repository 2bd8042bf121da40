package org.stratoscope.network.training;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.TrainerComponent;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.torch.AdamSettings;

/** Trains by Adam with weight decay and a schedule. */
public final class AdamTrainer implements TrainerComponent<AdamParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "adam",
                "Adam",
                "Minibatch descent with steps scaled by the moments of each gradient (Kingma and Ba 2015), by PyTorch's"
                        + " rules. Images are shuffled anew in every epoch.");
    }

    @Override
    public Class<AdamParameters> parameters() {
        return AdamParameters.class;
    }

    @Override
    public Network train(AdamParameters parameters, Network start, Dataset training, Context context)
            throws StratoscopeException {
        return train(parameters, start, training, context, TrainingSession.none());
    }

    @Override
    public Network train(
            AdamParameters parameters, Network start, Dataset training, Context context, TrainingSession session)
            throws StratoscopeException {
        AdamSettings settings = new AdamSettings(parameters.beta1(), parameters.beta2(), parameters.epsilon());
        Recipe recipe = new Recipe(
                parameters.training(),
                parameters.learningRate(),
                parameters.weightDecay(),
                (weights, manager) -> new AdamRule(weights, settings, manager),
                parameters.toString());
        return Training.train(recipe, start, training, context, session);
    }
}
