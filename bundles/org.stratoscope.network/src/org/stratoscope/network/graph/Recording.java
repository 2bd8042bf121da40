package org.stratoscope.network.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.network.Mode;

/**
 * The tensors of one recorded forward pass.
 *
 * @param output the network's output
 * @param taps outputs of the tapped nodes, by index
 * @param parameters the parameters the pass can be differentiated by, by name; empty when there are none
 */
record Recording(NDArray output, Map<Integer, NDArray> taps, Map<String, NDArray> parameters) {

    /**
     * Runs a batch with recording from the first tapped node on.
     *
     * @param batch owned by the manager that shall own the recording; the pass frees it
     */
    static Recording ofTaps(
            Graph graph, Map<String, NDArray> parameters, NDArray batch, Mode mode, List<Integer> taps) {
        Map<Integer, NDArray> tapped = new HashMap<>();
        ForwardPass pass = new ForwardPass(graph, OperationRunner.ofConstants(parameters, mode), new HashSet<>(taps));
        try (GradientMode recording = new GradientMode(true)) {
            NDArray output = pass.run(new NDList(MemoryOrder.fastest(graph, batch)), (node, outputs) -> {
                        if (taps.contains(node.index())) {
                            tapped.put(node.index(), differentiable(outputs.getFirst()));
                        }
                    })
                    .getFirst();
            return new Recording(output, tapped, Map.of());
        }
    }

    /**
     * Runs a batch with recording of the parameters named.
     *
     * @param batch owned by the manager that shall own the recording; the pass frees it
     */
    static Recording ofParameters(
            Graph graph, Map<String, NDArray> parameters, List<String> names, NDArray batch, Mode mode) {
        Map<String, NDArray> all = new HashMap<>(parameters);
        Map<String, NDArray> recorded = new LinkedHashMap<>();
        NDManager manager = batch.getManager();
        for (String name : names) {
            // A second handle to the same numbers: the network's own tensor never takes part in a recording.
            NDArray alias = parameters.get(name).stopGradient();
            alias.attach(manager);
            recorded.put(name, differentiable(alias));
        }
        all.putAll(recorded);
        try (GradientMode recording = new GradientMode(true)) {
            ForwardPass pass = new ForwardPass(graph, new OperationRunner(all, mode), new HashSet<>());
            NDArray output = pass.run(new NDList(batch), (node, outputs) -> {}).getFirst();
            return new Recording(output, Map.of(), recorded);
        }
    }

    /** Starts recording here; nothing changes where it has started before. */
    private static NDArray differentiable(NDArray array) {
        array.setRequiresGradient(true);
        return array;
    }
}
