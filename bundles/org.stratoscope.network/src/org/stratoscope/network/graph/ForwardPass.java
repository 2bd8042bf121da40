package org.stratoscope.network.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Runs a graph on batches in lockstep and frees every tensor as soon as no later node needs it. */
final class ForwardPass {

    /** Sees the outputs of a node, one for each batch, before anything is freed. */
    @FunctionalInterface
    interface Observer<E extends Exception> {
        void computed(Node node, NDList outputs) throws E;
    }

    private final Graph graph;
    private final OperationRunner runner;
    private final Set<Integer> kept;
    private final int[] lastUse;

    /**
     * Prepares a pass.
     *
     * @param kept indices of the nodes whose outputs are not freed, besides the network's output
     */
    ForwardPass(Graph graph, OperationRunner runner, Set<Integer> kept) {
        this.graph = graph;
        this.runner = runner;
        this.kept = kept;
        this.lastUse = lastUse(graph);
    }

    /** Runs all nodes; the batches given are freed like every other tensor, the outputs of the last node are returned. */
    <E extends Exception> NDList run(NDList batches, Observer<E> observer) throws E {
        NDList[] values = new NDList[graph.nodes().size() + 1];
        values[0] = batches;
        for (Node node : graph.nodes()) {
            NDList outputs = new NDList(batches.size());
            for (int batch = 0; batch < batches.size(); batch++) {
                outputs.add(runner.run(node, inputs(node, values, batch)));
            }
            values[slot(node.index())] = outputs;
            observer.computed(node, outputs);
            free(node, values);
        }
        return values[graph.nodes().size()];
    }

    private static List<PtNDArray> inputs(Node node, NDList[] values, int batch) {
        return node.inputs().stream()
                .map(source -> (PtNDArray) values[slot(source)].get(batch))
                .toList();
    }

    private void free(Node node, NDList[] values) {
        for (int source : Set.copyOf(node.inputs())) {
            if (lastUse[slot(source)] == node.index() && !kept.contains(source)) {
                values[slot(source)].forEach(NDArray::close);
            }
        }
    }

    private static int[] lastUse(Graph graph) {
        int[] last = new int[graph.nodes().size() + 1];
        Arrays.fill(last, Integer.MAX_VALUE);
        for (Node node : graph.nodes()) {
            node.inputs().forEach(source -> last[slot(source)] = node.index());
        }
        return last;
    }

    private static int slot(int node) {
        return node - Graph.INPUT;
    }
}
