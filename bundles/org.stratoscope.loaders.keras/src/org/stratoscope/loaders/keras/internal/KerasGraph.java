package org.stratoscope.loaders.keras.internal;

import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.WindowAxis;
import org.stratoscope.loaders.keras.internal.LayerWeights.Values;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.ParameterSource;
import org.stratoscope.network.graph.ParameterSpecification;
import org.stratoscope.network.graph.Window;

/** A graph under construction, with the values of its parameters. Images are (channels, height, width) throughout. */
final class KerasGraph implements ParameterSource {

    private final GraphBuilder builder;
    private final Map<String, LayerWeights> weights;
    private final Map<String, Integer> results = new HashMap<>();
    private final Map<String, float[]> parameters = new HashMap<>();
    private final Operation hardSigmoid;
    private int last = Graph.INPUT;

    KerasGraph(ImageShape input, KerasFile file) {
        this.builder = new GraphBuilder(input);
        this.weights = file.weights();
        this.hardSigmoid = file.third() ? new Operation.HardSigmoid(1.0 / 6, 0.5) : new Operation.HardSigmoid(0.2, 0.5);
    }

    /** Appends a node. */
    int add(String name, Operation operation, int... sources) throws KerasException {
        try {
            return builder.add(name, operation, sources);
        } catch (InvalidInputException | IllegalArgumentException e) {
            throw new KerasException(e.getMessage().replaceAll("\\.$", ""));
        }
    }

    Shape shape(int node) {
        return builder.shape(node);
    }

    /** The results a layer gets: of the layers it names, or of the one before it in a sequential network. */
    int[] sources(LayerConfiguration layer) throws KerasException {
        if (layer.sources().isEmpty()) {
            return new int[] {last};
        }
        int[] sources = new int[layer.sources().size()];
        for (int i = 0; i < sources.length; i++) {
            Integer node = results.get(layer.sources().get(i));
            if (node == null) {
                throw new KerasException("the layer " + layer.name() + " gets its input from "
                        + layer.sources().get(i) + ", which is not before it");
            }
            sources[i] = node;
        }
        return sources;
    }

    /** Notes the result of a layer. */
    void done(LayerConfiguration layer, int node) throws KerasException {
        if (results.put(layer.name(), node) != null) {
            throw new KerasException("two layers are called " + layer.name());
        }
        last = node;
    }

    int result(String layer) throws KerasException {
        Integer node = results.get(layer);
        if (node == null) {
            throw new KerasException("there is no layer " + layer + ", which is said to be the output");
        }
        return node;
    }

    int last() {
        return last;
    }

    /** Whether the file has weights of that name for the layer. */
    Optional<Values> find(LayerConfiguration layer, String name) {
        return Optional.ofNullable(weights.get(layer.name())).flatMap(found -> found.find(name));
    }

    /** The weights of that name, which must have as many axes. */
    Values need(LayerConfiguration layer, String name, int axes) throws KerasException {
        Values values = find(layer, name)
                .orElseThrow(() ->
                        new KerasException("the weights " + name + " of the layer " + layer.name() + " are missing"));
        if (values.shape().length != axes) {
            throw new KerasException("the weights " + name + " of the layer " + layer.name() + " have shape "
                    + Arrays.toString(values.shape()));
        }
        return values;
    }

    /** Gives a parameter its values. */
    void set(String parameter, float[] values) {
        parameters.put(parameter, values);
    }

    /** Appends an activation by its Keras name. */
    int activation(String name, String function, int source) throws KerasException {
        Operation operation = switch (function) {
            case "linear" -> null;
            case "relu" -> new Operation.Activation(ActivationFunction.RELU);
            case "relu6" -> new Operation.Activation(ActivationFunction.RELU6);
            case "tanh" -> new Operation.Activation(ActivationFunction.TANH);
            case "sigmoid" -> new Operation.Activation(ActivationFunction.SIGMOID);
            case "swish", "silu" -> new Operation.Activation(ActivationFunction.SILU);
            case "gelu" -> new Operation.Activation(ActivationFunction.GELU);
            case "softplus" -> new Operation.Activation(ActivationFunction.SOFTPLUS);
            case "softsign" -> new Operation.Activation(ActivationFunction.SOFTSIGN);
            case "mish" -> new Operation.Activation(ActivationFunction.MISH);
            case "elu" -> new Operation.ExponentialLinear(1, 1);
            case "selu" -> new Operation.ExponentialLinear(1.6732632423543772, 1.0507009873554805);
            case "hard_sigmoid" -> hardSigmoid;
            case "softmax" -> new Operation.Softmax(0, false);
            default ->
                throw new KerasException("the activation " + function + " of the layer " + name
                        + " is not supported; export the network as ONNX");
        };
        return operation == null ? source : add(name, operation, source);
    }

    /** Windows with the layer's strides and padding, as TensorFlow places them. */
    Window window(LayerConfiguration layer, int[] kernel, int[] strides, int source) throws KerasException {
        int[] dilations = layer.pair("dilation_rate", 1, 1);
        boolean same = switch (layer.word("padding", "valid")) {
            case "same" -> true;
            case "valid" -> false;
            default -> throw layer.unsupported("has padding " + layer.text("padding", ""));
        };
        Shape shape = shape(source);
        if (shape.dimension() != 3) {
            throw new KerasException("the layer " + layer.name() + " needs images but gets " + shape);
        }
        return new Window(
                axis(shape.get(1), kernel[0], strides[0], dilations[0], same),
                axis(shape.get(2), kernel[1], strides[1], dilations[1], same));
    }

    private static WindowAxis axis(long size, int kernel, int stride, int dilation, boolean same) {
        return same ? WindowAxis.same(size, kernel, stride, dilation) : new WindowAxis(kernel, stride, 0, 0, dilation);
    }

    /** Completes the graph at a node. */
    Graph build(int output) throws KerasException {
        int node = output;
        if (shape(node).dimension() != 1) {
            node = add("flatten_output", new Operation.Flatten(), node);
        }
        try {
            Graph graph = builder.build();
            if (graph.output().index() != node) {
                throw new KerasException(
                        "the output is not the last layer, which is not supported; export the network as" + " ONNX");
            }
            check(graph.parameters());
            return graph;
        } catch (IllegalArgumentException e) {
            throw new KerasException("the network is not complete: " + e.getMessage());
        }
    }

    private void check(List<ParameterSpecification> needed) throws KerasException {
        for (ParameterSpecification specification : needed) {
            float[] values = parameters.get(specification.name());
            if (values == null || values.length != specification.size()) {
                throw new KerasException("the weights " + specification.name() + " have "
                        + (values == null ? 0 : values.length) + " values but the layer needs " + specification.size());
            }
        }
    }

    @Override
    public Buffer values(ParameterSpecification specification) {
        return FloatBuffer.wrap(parameters.get(specification.name()));
    }
}
