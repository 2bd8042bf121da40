package org.stratoscope.network.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import org.stratoscope.api.component.TrainerComponent;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

/** Trains as a task does: the trainer and its parameters are texts, the seed is 11. */
record Trainings(NDManager manager, Monitor monitor, TrainingSession session) {

    static Trainings silent(NDManager manager) {
        return new Trainings(manager, Monitor.silent(), TrainingSession.none());
    }

    Trainings watchedBy(Monitor other) {
        return new Trainings(manager, other, session);
    }

    Trainings in(TrainingSession other) {
        return new Trainings(manager, monitor, other);
    }

    Network train(String text, Network start, Dataset images) throws StratoscopeException {
        ComponentText component = ComponentText.parse(text);
        for (TrainerComponent<?> trainer : List.of(new SgdTrainer(), new AdamTrainer())) {
            if (trainer.info().id().equals(component.id())) {
                return train(trainer, component, start, images);
            }
        }
        throw new InvalidInputException("There is no trainer " + component.id() + ".");
    }

    private <P extends Record> Network train(
            TrainerComponent<P> trainer, ComponentText component, Network start, Dataset images)
            throws StratoscopeException {
        P parameters = ParameterSchema.of(trainer.parameters()).bind(component.values());
        Context context = new Context(manager, RandomStream.of(11), monitor, InputLog.none(), DataType.FLOAT32);
        return trainer.train(parameters, start, images, context, session);
    }

    static float[] floats(Network network, String name) {
        return network.parameters().get(name).toFloatArray();
    }
}
