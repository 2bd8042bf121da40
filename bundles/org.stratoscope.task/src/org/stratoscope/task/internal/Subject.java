package org.stratoscope.task.internal;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.task.spec.Stage;

/**
 * What is measured.
 *
 * @param initial as built or loaded
 * @param trained after its training, if it was trained here
 * @param kept where snapshots were stored along the training
 */
record Subject(Network initial, Optional<Network> trained, TrainingFolder kept) {

    /** The names of the states a measurement looks at, as in the subject column, in the order of the training. */
    List<String> states(Stage stage) throws IOException {
        if (trained.isEmpty()) {
            return List.of(initial.description().trained() ? TrainingFolder.TRAINED : TrainingFolder.INITIAL);
        }
        List<String> states = new ArrayList<>();
        if (stage.before()) {
            states.add(TrainingFolder.INITIAL);
        }
        if (stage.along()) {
            states.addAll(kept.snapshots());
        }
        if (stage.after()) {
            states.add(TrainingFolder.TRAINED);
        }
        return states;
    }

    /**
     * The network in a state.
     *
     * @param manager owner of a network that has to be loaded
     */
    Network in(String state, NDManager manager, DataType precision) throws StratoscopeException {
        if (trained.isEmpty() || state.equals(TrainingFolder.INITIAL)) {
            return initial;
        }
        return state.equals(TrainingFolder.TRAINED) ? trained.get() : kept.load(state, initial, manager, precision);
    }

    /** The network before its training, for a state that came later. */
    Optional<Network> before(String state) {
        return trained.isEmpty() || state.equals(TrainingFolder.INITIAL) ? Optional.empty() : Optional.of(initial);
    }
}
