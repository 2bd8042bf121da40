package org.stratoscope.metrics.agop.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.agop.Cotangents;
import org.stratoscope.metrics.agop.SignalGrams;

/**
 * Sends the first images of a probe through a network, batch by batch, and its outputs back.
 *
 * @param images how many
 * @param batchSize how many go together
 */
record GradientPasses(Dataset probe, int images, int batchSize, Context context) {

    private static final String ACTIVITY = "patch-AGOP";

    /** Adds every image once to the sums; untrained networks are taken with the statistics of each batch. */
    void add(Network network, Cotangents cotangents, SignalGrams signals) throws StratoscopeException {
        Mode mode = network.description().trained() ? Mode.EVALUATION : Mode.BATCH_STATISTICS;
        int batches = Math.ceilDiv(images, batchSize);
        int count = cotangents.count(network.description().outputs());
        context.monitor().begin(ACTIVITY, (long) batches * count);
        for (int first = 0; first < images; first += batchSize) {
            try (NDManager manager = context.manager().newSubManager()) {
                int size = Math.min(batchSize, images - first);
                NDArray batch = Batches.range(manager, probe, first, size, context.precision());
                signals.add(manager, batch, first, mode, cotangents, context.monitor());
            }
        }
    }
}
