package org.stratoscope.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;

/** Counts what a network classifies right. */
public final class Classification {

    private static final int BATCH = 113;

    private Classification() {}

    /** The number of images whose greatest output is that of their label. */
    public static int right(Network network, Dataset data, NDManager manager) throws StratoscopeException {
        int last = network.description().layers().size() - 1;
        int[] right = new int[1];
        for (int first = 0; first < data.size(); first += BATCH) {
            int start = first;
            int count = Math.min(BATCH, data.size() - first);
            try (NDManager scope = manager.newSubManager()) {
                NDArray batch = Batches.range(scope, data, first, count, DataType.FLOAT32);
                network.forward(new NDList(batch), Mode.EVALUATION, (layer, outputs) -> {
                    if (layer.index() == last) {
                        long[] answers = outputs.getFirst().argMax(1).toLongArray();
                        for (int i = 0; i < count; i++) {
                            right[0] += answers[i] == data.label(start + i) ? 1 : 0;
                        }
                    }
                });
            }
        }
        return right[0];
    }
}
