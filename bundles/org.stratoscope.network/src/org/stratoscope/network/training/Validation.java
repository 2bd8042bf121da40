package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.stream.IntStream;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/** Takes loss and accuracy on images that were set aside, and reports them. */
record Validation(Network network, Dataset images, Loss loss, int batchSize, Context context, DataType precision) {

    /** The share of images classified right after so many epochs. */
    double accuracy(int epochs) throws StratoscopeException {
        double total = 0;
        int right = 0;
        for (int first = 0; first < images.size(); first += batchSize) {
            context.monitor().checkCancelled();
            int[] indices = IntStream.range(first, Math.min(first + batchSize, images.size()))
                    .toArray();
            BatchLoss.Summary batch = batch(indices);
            total += batch.mean() * batch.images();
            right += batch.right();
        }
        context.monitor().report("validation loss", epochs, total / images.size());
        double accuracy = (double) right / images.size();
        context.monitor().report("validation accuracy", epochs, accuracy);
        return accuracy;
    }

    private BatchLoss.Summary batch(int[] indices) throws StratoscopeException {
        int last = network.description().layers().size() - 1;
        BatchLoss.Summary[] summary = new BatchLoss.Summary[1];
        try (NDManager scope = context.manager().newSubManager()) {
            NDArray batch = Batches.select(scope, images, indices, precision);
            network.forward(new NDList(batch), Mode.EVALUATION, (layer, outputs) -> {
                if (layer.index() == last) {
                    summary[0] = BatchLoss.of(loss, outputs.getFirst(), Batches.labels(images, indices), scope)
                            .summary();
                }
            });
        }
        return summary[0];
    }
}
