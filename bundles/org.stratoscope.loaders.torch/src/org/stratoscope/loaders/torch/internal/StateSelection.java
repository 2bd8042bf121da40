package org.stratoscope.loaders.torch.internal;

import java.util.List;
import java.util.Map;
import org.stratoscope.loaders.torch.internal.pickle.PickleValue;

/** Finds the state dictionary within what a checkpoint holds. */
final class StateSelection {

    private static final List<String> KEYS = List.of("state_dict", "model_state_dict", "net", "model");
    private static final int DEEPEST = 3;

    private StateSelection() {}

    static Map<String, PickleValue> select(PickleValue root) throws MalformedCheckpointException {
        if (root instanceof PickleValue.Script script) {
            return withTensors(ScriptTensors.of(script));
        }
        PickleValue current = root;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (!(current instanceof PickleValue.Dictionary(Map<String, PickleValue> entries))) {
                break;
            }
            PickleValue inner = KEYS.stream()
                    .map(entries::get)
                    .filter(PickleValue.Dictionary.class::isInstance)
                    .findFirst()
                    .orElse(null);
            if (inner == null) {
                return withTensors(entries);
            }
            current = inner;
        }
        throw absent();
    }

    private static Map<String, PickleValue> withTensors(Map<String, PickleValue> entries)
            throws MalformedCheckpointException {
        if (entries.values().stream().noneMatch(PickleValue.Tensor.class::isInstance)) {
            throw absent();
        }
        return entries;
    }

    private static MalformedCheckpointException absent() {
        return new MalformedCheckpointException("the checkpoint holds no tensors by name, neither at the top nor under "
                + String.join(", ", KEYS) + "; save the state_dict() of the model");
    }
}
