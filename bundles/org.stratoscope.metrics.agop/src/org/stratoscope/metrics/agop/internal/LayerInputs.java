package org.stratoscope.metrics.agop.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerStructure;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/** What convolutions see of the first images of a probe; one layer at a time, so that memory does not grow with depth. */
record LayerInputs(Network network, Dataset probe, PatchFeaturesParameters parameters, Context context) {

    /**
     * The inputs of a layer.
     *
     * @return shape (images, channels, rows, columns), owned by the manager
     */
    NDArray of(NDManager manager, Layer layer) throws StratoscopeException {
        int count = Math.min(parameters.pictures(), probe.size());
        int source = layer.structure().inputs().getFirst();
        NDArray images = Batches.range(manager, probe, 0, count, context.precision());
        if (source == LayerStructure.IMAGES) {
            return images;
        }
        NDArray[] found = new NDArray[1];
        Mode mode = network.description().trained() ? Mode.EVALUATION : Mode.BATCH_STATISTICS;
        network.forward(new NDList(images), mode, (at, outputs) -> {
            if (at.index() == source) {
                found[0] = outputs.getFirst().duplicate();
                found[0].attach(manager);
            }
        });
        return found[0];
    }
}
