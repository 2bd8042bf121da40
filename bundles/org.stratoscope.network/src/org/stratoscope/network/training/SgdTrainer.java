package org.stratoscope.network.training;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.TrainerComponent;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/** Trains by stochastic gradient descent with momentum, weight decay and a schedule. */
public final class SgdTrainer implements TrainerComponent<SgdParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "sgd",
                "Stochastic gradient descent",
                "Minibatch gradient descent with momentum, weight decay and a schedule, by PyTorch's rules. Images are"
                        + " shuffled anew in every epoch.");
    }

    @Override
    public Class<SgdParameters> parameters() {
        return SgdParameters.class;
    }

    @Override
    public Network train(SgdParameters parameters, Network start, Dataset training, Context context)
            throws StratoscopeException {
        return train(parameters, start, training, context, TrainingSession.none());
    }

    @Override
    public Network train(
            SgdParameters parameters, Network start, Dataset training, Context context, TrainingSession session)
            throws StratoscopeException {
        Recipe recipe = new Recipe(
                parameters.training(),
                parameters.learningRate(),
                parameters.weightDecay(),
                (weights, manager) -> new SgdRule(weights, parameters.momentum(), parameters.nesterov(), manager),
                parameters.toString());
        return Training.train(recipe, start, training, context, session);
    }
}
