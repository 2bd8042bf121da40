package org.stratoscope.loaders.tflite.internal;

import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.ParameterSource;
import org.stratoscope.network.graph.ParameterSpecification;

/** A graph under construction with the values of its parameters. Images are (channels, height, width) throughout. */
final class TfliteGraph implements ParameterSource {

    private static final List<ActivationFunction> FUSED = List.of(
            ActivationFunction.IDENTITY,
            ActivationFunction.RELU,
            ActivationFunction.IDENTITY,
            ActivationFunction.RELU6,
            ActivationFunction.TANH);
    private static final int BETWEEN_ONES = 2;

    private final TfliteModel model;
    private final GraphBuilder builder;
    private final Map<Integer, Integer> results = new HashMap<>();
    private final Map<String, float[]> parameters = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    TfliteGraph(TfliteModel model) throws TfliteException {
        this.model = model;
        int[] shape = model.tensor(model.input()).shape();
        if (shape.length != 4
                || shape[1] < 1
                || shape[2] < 1
                || shape[3] < 1
                || model.tensor(model.input()).size() < 0) {
            throw new TfliteException("its input is no image of height, width and channels");
        }
        this.builder = new GraphBuilder(new ImageShape(shape[3], shape[1], shape[2]));
        results.put(model.input(), Graph.INPUT);
    }

    /** The name of a node for a tensor: what stands before the first semicolon of the names that were fused. */
    String name(TfliteModel.Node node) throws TfliteException {
        String name = model.tensor(node.outputs().length == 0 ? -1 : node.outputs()[0])
                .name()
                .split(";")[0];
        return name.isBlank() ? "node" : name;
    }

    /** A name that no node has yet. */
    String unique(String wish) {
        String name = wish;
        for (int number = 2; !names.add(name); number++) {
            name = wish + "_" + number;
        }
        return name;
    }

    Shape shape(int node) {
        return builder.shape(node);
    }

    /** The node that computes an input of an operation. */
    int source(TfliteModel.Node node, int input) throws TfliteException {
        Integer result = input < node.inputs().length ? results.get(node.inputs()[input]) : null;
        if (result == null) {
            throw new TfliteException("the operation " + name(node) + " lacks its input " + input);
        }
        return result;
    }

    /** Whether an input of an operation is computed and not constant. */
    boolean computed(TfliteModel.Node node, int input) {
        return input < node.inputs().length && results.containsKey(node.inputs()[input]);
    }

    /** A constant input of an operation. */
    TfliteTensor constant(TfliteModel.Node node, int input) throws TfliteException {
        TfliteTensor tensor = model.tensor(input < node.inputs().length ? node.inputs()[input] : -1);
        if (!tensor.constant()) {
            throw new TfliteException("the input " + tensor.name() + " of " + name(node) + " is no constant");
        }
        return tensor;
    }

    boolean has(TfliteModel.Node node, int input) {
        return input < node.inputs().length && node.inputs()[input] >= 0;
    }

    void done(TfliteModel.Node node, int result) {
        results.put(node.outputs()[0], result);
    }

    void set(String parameter, float[] values) {
        parameters.put(parameter, values);
    }

    /** Appends an activation that the file has fused into the operation before it. */
    int fused(String name, int code, int source) throws TfliteException {
        if (code == 0) {
            return source;
        }
        if (code < 0 || code >= FUSED.size()) {
            throw new TfliteException("the activation number " + code + " of " + name + " is not supported");
        }
        Operation operation =
                code == BETWEEN_ONES ? new Operation.Clipping(-1, 1) : new Operation.Activation(FUSED.get(code));
        return append(name + "_activation", operation, source);
    }

    /** Appends a node without parameters, under a name like the one wished for. */
    int append(String wish, Operation operation, int... sources) throws TfliteException {
        return add(unique(wish), operation, sources);
    }

    /** Appends a node under a name that {@link #unique} gave. */
    int add(String name, Operation operation, int... sources) throws TfliteException {
        try {
            return builder.add(name, operation, sources);
        } catch (InvalidInputException | IllegalArgumentException e) {
            throw new TfliteException(e.getMessage().replaceAll("\\.$", ""));
        }
    }

    Graph build() throws TfliteException {
        Integer output = results.get(model.output());
        if (output == null || output == Graph.INPUT) {
            throw new TfliteException("nothing computes its output");
        }
        if (shape(output).dimension() != 1) {
            append("flatten_output", new Operation.Flatten(), output);
        }
        try {
            Graph graph = builder.build();
            List<String> wrong = new ArrayList<>();
            for (ParameterSpecification specification : graph.parameters()) {
                float[] values = parameters.get(specification.name());
                if (values == null || values.length != specification.size()) {
                    wrong.add(specification.name());
                }
            }
            if (!wrong.isEmpty()) {
                throw new TfliteException(
                        "the tensor " + wrong.getFirst() + " has not as many numbers as its operation needs");
            }
            return graph;
        } catch (IllegalArgumentException e) {
            throw new TfliteException("the network is not complete: " + e.getMessage());
        }
    }

    @Override
    public Buffer values(ParameterSpecification specification) {
        return FloatBuffer.wrap(parameters.get(specification.name()));
    }
}
