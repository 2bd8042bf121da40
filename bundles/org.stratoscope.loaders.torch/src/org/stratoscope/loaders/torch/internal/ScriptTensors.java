package org.stratoscope.loaders.torch.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stratoscope.loaders.torch.internal.pickle.PickleValue;

/** Names the tensors of a TorchScript program as its state dictionary would: attributes of objects, joined by dots. */
final class ScriptTensors {

    private static final int DEEPEST = 64;
    private static final int MOST = 1_000_000;

    private final Map<String, PickleValue> tensors = new LinkedHashMap<>();
    private int visited;

    private ScriptTensors() {}

    static Map<String, PickleValue> of(PickleValue.Script root) throws MalformedCheckpointException {
        ScriptTensors found = new ScriptTensors();
        found.collect("", root, 0);
        return found.tensors;
    }

    private void collect(String prefix, PickleValue.Script object, int depth) throws MalformedCheckpointException {
        if (depth == DEEPEST || ++visited > MOST) {
            throw new MalformedCheckpointException("the TorchScript program is damaged: its objects nest without end");
        }
        for (Map.Entry<String, PickleValue> attribute : object.attributes().entrySet()) {
            String name = prefix + attribute.getKey();
            switch (attribute.getValue()) {
                case PickleValue.Tensor tensor -> tensors.put(name, tensor);
                case PickleValue.Script inner -> collect(name + ".", inner, depth + 1);
                default -> {
                    // Numbers and texts are no weights.
                }
            }
        }
    }
}
