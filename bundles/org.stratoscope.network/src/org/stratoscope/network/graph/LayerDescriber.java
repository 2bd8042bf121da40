package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.LayerStructure;
import org.stratoscope.api.network.ReceptiveField;

/** Describes nodes as metrics see them. */
final class LayerDescriber {

    private LayerDescriber() {}

    static Layer describe(Graph graph, Node node, ReceptiveField field) {
        int last = graph.nodes().size() - 1;
        double depth = last == 0 ? 1 : (double) node.index() / last;
        return new Layer(
                node.index(),
                node.name(),
                kind(node.operation()),
                depth,
                geometry(graph, node),
                structure(graph, node, field));
    }

    private static LayerStructure structure(Graph graph, Node node, ReceptiveField field) {
        Shape input = graph.shape(node.inputs().getFirst());
        long parameters = ParameterLayout.of(node.name(), node.operation(), input).stream()
                .filter(ParameterSpecification::trainable)
                .mapToLong(ParameterSpecification::size)
                .sum();
        List<Long> shape = Arrays.stream(node.shape().getShape()).boxed().toList();
        return new LayerStructure(OperationText.of(node.operation()), node.inputs(), shape, parameters, field);
    }

    private static LayerKind kind(Operation operation) {
        return switch (operation) {
            case Operation.Convolution c -> LayerKind.CONVOLUTION;
            case Operation.TransposedConvolution c -> LayerKind.TRANSPOSED_CONVOLUTION;
            case Operation.BatchNormalization n -> LayerKind.BATCH_NORMALIZATION;
            case Operation.InstanceNormalization n -> LayerKind.NORMALIZATION;
            case Operation.LocalResponseNormalization n -> LayerKind.NORMALIZATION;
            case Operation.Activation a -> LayerKind.ACTIVATION;
            case Operation.LeakyRectifier l -> LayerKind.ACTIVATION;
            case Operation.ParametricRectifier p -> LayerKind.ACTIVATION;
            case Operation.ExponentialLinear e -> LayerKind.ACTIVATION;
            case Operation.HardSigmoid h -> LayerKind.ACTIVATION;
            case Operation.Clipping c -> LayerKind.ACTIVATION;
            case Operation.Softmax s -> LayerKind.ACTIVATION;
            case Operation.MaxPooling p -> LayerKind.POOLING;
            case Operation.AveragePooling p -> LayerKind.POOLING;
            case Operation.AdaptiveAveragePooling p -> LayerKind.POOLING;
            case Operation.GlobalAveragePooling p -> LayerKind.POOLING;
            case Operation.GlobalMaxPooling p -> LayerKind.POOLING;
            case Operation.Mean m -> LayerKind.POOLING;
            case Operation.Linear l -> LayerKind.LINEAR;
            case Operation.Addition a -> LayerKind.ADDITION;
            case Operation.Arithmetic a -> LayerKind.ARITHMETIC;
            case Operation.Scaling c -> LayerKind.ARITHMETIC;
            case Operation.MatrixProduct m -> LayerKind.ARITHMETIC;
            case Operation.Concatenation c -> LayerKind.CONCATENATION;
            case Operation.Constant c -> LayerKind.CONSTANT;
            case Operation.Dropout d -> LayerKind.DROPOUT;
            case Operation.Resampling r -> LayerKind.RESAMPLING;
            case Operation.Flatten f -> LayerKind.RESHAPING;
            case Operation.Reshaping r -> LayerKind.RESHAPING;
            case Operation.Permutation p -> LayerKind.RESHAPING;
            case Operation.Subsampling s -> LayerKind.RESHAPING;
            case Operation.Slicing s -> LayerKind.RESHAPING;
            case Operation.PadShortcut s -> LayerKind.RESHAPING;
            case Operation.Padding p -> LayerKind.RESHAPING;
        };
    }

    private static Optional<ConvolutionGeometry> geometry(Graph graph, Node node) {
        if (!(node.operation() instanceof Operation.Convolution c)) {
            return Optional.empty();
        }
        int inputs = Math.toIntExact(graph.shape(node.inputs().getFirst()).get(0));
        return Optional.of(new ConvolutionGeometry(
                node.name() + ParameterLayout.WEIGHT,
                c.bias() ? Optional.of(node.name() + ParameterLayout.BIAS) : Optional.empty(),
                inputs,
                c.outputs(),
                c.window().height(),
                c.window().width(),
                c.groups()));
    }
}
