package org.stratoscope.network.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Set;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/** Checks what a training is given, trains a copy of the network and frees everything else. */
final class Training {

    private Training() {}

    /** Trains in the network's own precision. */
    static Network train(Recipe recipe, Network start, Dataset training, Context context, TrainingSession session)
            throws StratoscopeException {
        TrainingParameters parameters = recipe.training();
        checkTrainable(start);
        checkOutputs(parameters, start, training);
        Set<String> frozen = FrozenLayers.parameters(start, parameters.frozen());
        TrainingData data = TrainingData.of(parameters, training, context.random());
        checkBatches(parameters, data.training());
        DataType precision = start.parameters().values().iterator().next().getDataType();
        Network network = start.copy(context.manager(), precision, true);
        boolean complete = false;
        try (NDManager manager = context.manager().newSubManager()) {
            UpdatedWeights weights = UpdatedWeights.of(network, frozen, parameters, recipe.weightDecay());
            Context own = context.with(manager);
            new TrainingRun(recipe, network, weights, data, own, session).train();
            complete = true;
        } finally {
            if (!complete) {
                network.close();
            }
        }
        return network;
    }

    private static void checkTrainable(Network network) throws InvalidInputException {
        if (network.trainable().isEmpty()) {
            throw new InvalidInputException(
                    "The network " + network.description().title()
                            + " has no parameters that gradients could train; fit a kernel machine with the trainer"
                            + " recursive-features, and train no foreign program.");
        }
    }

    private static void checkOutputs(TrainingParameters parameters, Network network, Dataset training)
            throws InvalidInputException {
        int outputs = network.description().outputs();
        int classes = training.classes().size();
        boolean single = outputs == 1 && classes == 2 && parameters.loss().singleOutput();
        if (outputs < classes && !single) {
            throw new InvalidInputException(
                    "The network " + network.description().title() + " has " + outputs
                            + " outputs but the data has " + classes
                            + " classes; a network needs one output a class, or a single"
                            + " one for two classes with the hinge or the squared loss.");
        }
    }

    private static void checkBatches(TrainingParameters parameters, Dataset training) throws InvalidInputException {
        if (parameters.dropLast() && training.size() < parameters.batchSize()) {
            throw new InvalidInputException("'dropLast' leaves no batch to train on: the data has only "
                    + training.size() + " images for a 'batchSize' of " + parameters.batchSize() + ".");
        }
    }
}
