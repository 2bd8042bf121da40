package org.stratoscope.loaders.onnx.internal.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.loaders.onnx.internal.model.ElementType;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphNetwork;

/**
 * One output of a model, ready to be run.
 *
 * @param scope the graph that computes it
 * @param output what it is
 */
public record Imported(Scope scope, Value output) {

    /**
     * The network, whose values count as trained. Its outputs are flat.
     *
     * @throws IllegalStateException when the output is a constant
     */
    public GraphNetwork network(String title, NDManager manager, DataType precision)
            throws StratoscopeException, OnnxException {
        if (!(output instanceof Value.Computed computed)) {
            throw new IllegalStateException("the output is a constant");
        }
        Graph graph = scope.draft().finish(computed.node());
        return GraphNetwork.create(title, graph, true, scope.draft().source(), manager, precision);
    }

    /** Computes the output, in the shape the model gives it, for the input it was imported for. */
    public Tensor run(Tensor input, NDManager parent, DataType precision) throws StratoscopeException, OnnxException {
        if (!(output instanceof Value.Computed computed)) {
            return ((Value.Fixed) output).tensor();
        }
        try (NDManager manager = parent.newSubManager();
                GraphNetwork network = network("model", manager, precision)) {
            ImageShape image = network.description().input();
            Shape shape = new Shape(scope.images(), image.channels(), image.height(), image.width());
            NDArray batch = manager.create(input.numbers(), shape, DataType.fromBuffer(input.numbers()))
                    .toType(precision, true);
            int last = network.graph().output().index();
            Tensor[] result = new Tensor[1];
            network.forward(new NDList(batch), Mode.EVALUATION, (layer, outputs) -> {
                if (layer.index() == last) {
                    result[0] = tensor(computed.type(), outputs.head());
                }
            });
            return result[0];
        }
    }

    private Tensor tensor(ElementType type, NDArray values) {
        long[] shape = scope.shape(output);
        return values.getDataType() == DataType.FLOAT64 && type != ElementType.FLOAT
                ? Tensor.of(type, shape, DoubleBuffer.wrap(values.toDoubleArray()))
                : Tensor.of(type, shape, floats(values));
    }

    private static FloatBuffer floats(NDArray values) {
        try (NDArray single = values.toType(DataType.FLOAT32, true)) {
            return FloatBuffer.wrap(single.toFloatArray());
        }
    }
}
