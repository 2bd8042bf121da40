package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;

/** Brings the signals of one layer and batch into the shape (images, groups, filters, positions) and sums them. */
final class LayerBatch {

    private final LayerSums sums;
    private final BatchBlocks blocks;
    private final boolean channelsLast;
    private final boolean centred;
    private final Optional<NDArray> drawn;
    private final List<BatchGrams> grams = new ArrayList<>();

    /**
     * Prepares for a batch.
     *
     * @param manager owner of tensors until the batch is done
     * @param activation shape of the output of the layer
     */
    LayerBatch(
            NDManager manager,
            Layer layer,
            LayerSums sums,
            BatchBlocks blocks,
            SignalOptions options,
            Shape activation,
            DataType precision) {
        this.sums = sums;
        this.blocks = blocks;
        this.channelsLast = layer.kind() == LayerKind.LINEAR;
        this.centred = options.centred();
        long positions = activation.size()
                / blocks.images()
                / sums.gram().get(0)
                / sums.gram().get(1);
        this.drawn = options.positions()
                .map(sample -> sample.draw(manager, layer.index(), blocks.first(), blocks.images(), positions));
        sums.addPatches(blocks, drawn.map(d -> d.getShape().get(3)).orElse(positions));
        for (int half = 0; half < options.halves(); half++) {
            grams.add(new BatchGrams(manager, blocks, sums.gram(), precision));
        }
    }

    /** Adds the signal of one combination of outputs. */
    void add(NDManager scope, int half, int number, NDArray signal) {
        NDArray ordered = ordered(scope, signal);
        if (drawn.isPresent()) {
            ordered = PositionSample.take(ordered, drawn.get());
            ordered.attach(scope);
        }
        grams.get(half).add(ordered);
        if (centred) {
            sums.addMean(scope, number, blocks, ordered);
        }
    }

    /** Hands the sums over; nothing may be added afterwards. */
    void finish() {
        for (int half = 0; half < grams.size(); half++) {
            sums.add(half, blocks, grams.get(half).values());
            grams.get(half).close();
        }
    }

    private NDArray ordered(NDManager scope, NDArray signal) {
        Shape gram = sums.gram();
        if (!channelsLast) {
            NDArray shaped = signal.reshape(blocks.images(), gram.get(0), gram.get(1), -1);
            shaped.attach(scope);
            return shaped;
        }
        NDArray rows = signal.reshape(blocks.images(), 1, -1, gram.get(1));
        rows.attach(scope);
        NDArray shaped = rows.transpose(0, 1, 3, 2);
        shaped.attach(scope);
        return shaped;
    }
}
