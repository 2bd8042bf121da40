package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;

/**
 * Builds a graph node by node. Every method appends a node and returns its index; the shape of its output is known at
 * once, and a node that does not fit is refused with a sentence for the user.
 *
 * <p>Not safe for several threads.
 */
public final class GraphBuilder {

    private final ImageShape input;
    private final List<Node> nodes = new ArrayList<>();
    private final List<ParameterSpecification> parameters = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Integer> used = new HashSet<>();

    /** Starts a graph for images of that shape; {@link Graph#INPUT} stands for the images. */
    public GraphBuilder(ImageShape input) {
        this.input = input;
    }

    /**
     * Appends a node.
     *
     * @param inputs indices of earlier nodes or {@link Graph#INPUT}
     * @throws InvalidInputException when the operation cannot be applied to inputs of these shapes
     * @throws IllegalArgumentException when the name is taken or an input does not exist yet
     */
    public int add(String name, Operation operation, int... inputs) throws InvalidInputException {
        if (!names.add(name)) {
            throw new IllegalArgumentException("two layers are called " + name);
        }
        List<Integer> sources = Arrays.stream(inputs).boxed().toList();
        List<Shape> shapes = sources.stream().map(this::shape).toList();
        Node node = new Node(nodes.size(), name, operation, sources, ShapeInference.infer(name, operation, shapes));
        nodes.add(node);
        parameters.addAll(ParameterLayout.of(name, operation, shapes.getFirst()));
        used.addAll(sources);
        return node.index();
    }

    /** The shape of the output of a node, or of the images, for one image. */
    public Shape shape(int node) {
        if (node < Graph.INPUT || node >= nodes.size()) {
            throw new IllegalArgumentException("there is no node " + node + " yet");
        }
        return node == Graph.INPUT ? Graph.imageShape(input) : nodes.get(node).shape();
    }

    /** Appends batch normalisation with PyTorch's defaults; see {@link #add}. */
    public int normalization(String name, int source) throws InvalidInputException {
        return add(name, Operation.BatchNormalization.standard(), source);
    }

    /** Appends an activation; see {@link #add}. */
    public int activation(String name, int source, ActivationFunction function) throws InvalidInputException {
        return add(name, new Operation.Activation(function), source);
    }

    /** Appends a ReLU; see {@link #add}. */
    public int rectifier(String name, int source) throws InvalidInputException {
        return activation(name, source, ActivationFunction.RELU);
    }

    /** Appends a maximum over square windows without padding; see {@link #add}. */
    public int maxPooling(String name, int source, int kernel, int stride) throws InvalidInputException {
        return add(name, new Operation.MaxPooling(Window.square(kernel, stride), false), source);
    }

    /** Appends a flattening; see {@link #add}. */
    public int flatten(String name, int source) throws InvalidInputException {
        return add(name, new Operation.Flatten(), source);
    }

    /** Appends a fully connected map with bias; see {@link #add}. */
    public int linear(String name, int source, int outputs) throws InvalidInputException {
        return add(name, new Operation.Linear(outputs, true), source);
    }

    /**
     * Finishes the graph; the node appended last is the output.
     *
     * @throws IllegalArgumentException when the output is not flat or a node leads nowhere
     */
    public Graph build() {
        if (nodes.isEmpty() || nodes.getLast().shape().dimension() != 1) {
            throw new IllegalArgumentException("the last node of a graph must have flat outputs");
        }
        return buildFeatures();
    }

    /**
     * Finishes a graph whose output, of any shape, goes on into something else.
     *
     * @throws IllegalArgumentException when there is no node or one leads nowhere
     */
    public Graph buildFeatures() {
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("a graph needs a node");
        }
        String idle = nodes.stream()
                .limit(nodes.size() - 1L)
                .filter(node -> !used.contains(node.index()))
                .map(Node::name)
                .collect(Collectors.joining(", "));
        if (!idle.isEmpty()) {
            throw new IllegalArgumentException("nodes that lead nowhere: " + idle);
        }
        return new Graph(input, nodes, parameters);
    }
}
