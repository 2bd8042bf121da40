package org.stratoscope.network.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import org.stratoscope.network.torch.TorchFunction;

/** The order in which the numbers of a batch lie in memory; their meaning is the same in any. */
final class MemoryOrder {

    private static final int MOST_FILTERS = 256;

    private MemoryOrder() {}

    /**
     * The same images with the channels of a pixel side by side in memory where that is faster. libtorch keeps the order from
     * layer to layer, and its convolutions, into which most of the time of a network goes, then need not reorder what they
     * read and write; only those of very many filters are slower.
     *
     * @param batch freed when it is not the result
     */
    static NDArray fastest(Graph graph, NDArray batch) {
        boolean channelsLast = batch.getDataType() == DataType.FLOAT32
                && graph.nodes().stream()
                        .noneMatch(node -> node.operation() instanceof Operation.Convolution convolution
                                && convolution.outputs() > MOST_FILTERS);
        if (!channelsLast) {
            return batch;
        }
        try (batch) {
            return TorchFunction.of(1, "torch.contiguous(x0, memory_format=2)").apply((PtNDArray) batch);
        }
    }
}
