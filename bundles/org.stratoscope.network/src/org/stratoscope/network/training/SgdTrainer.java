package org.stratoscope.network.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.TrainerComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
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
        check(parameters, start, training);
        DataType precision = start.parameters().values().iterator().next().getDataType();
        Network network = start.copy(context.manager(), precision, true);
        boolean complete = false;
        try (NDManager manager = context.manager().newSubManager()) {
            new SgdRun(parameters, network, training, context.with(manager), precision).train();
            complete = true;
        } finally {
            if (!complete) {
                network.close();
            }
        }
        return network;
    }

    private static void check(SgdParameters parameters, Network network, Dataset training)
            throws InvalidInputException {
        int outputs = network.description().outputs();
        int classes = training.classes().size();
        boolean single = outputs == 1 && classes == 2 && parameters.loss() == Loss.HINGE;
        if (outputs < classes && !single) {
            throw new InvalidInputException(
                    "The network " + network.description().title() + " has " + outputs
                            + " outputs but the data has " + classes
                            + " classes; a network needs one output a class, or a single"
                            + " one for two classes with the hinge loss.");
        }
        if (parameters.dropLast() && training.size() < parameters.batchSize()) {
            throw new InvalidInputException("'dropLast' leaves no batch to train on: the data has only "
                    + training.size() + " images for a 'batchSize' of " + parameters.batchSize() + ".");
        }
    }
}
