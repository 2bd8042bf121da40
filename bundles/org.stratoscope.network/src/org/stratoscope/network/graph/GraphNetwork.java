package org.stratoscope.network.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerVisitor;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.NetworkDescription;
import org.stratoscope.api.network.Tape;

/** A graph with its numbers. Parameters never require a gradient by themselves; a tape records second handles of them. */
public final class GraphNetwork implements Network {

    private final Graph graph;
    private final NetworkDescription description;
    private final NDManager manager;
    private final Map<String, NDArray> parameters;
    private final List<String> trainable;
    private final DataType precision;

    private GraphNetwork(
            Graph graph,
            NetworkDescription description,
            NDManager manager,
            Map<String, NDArray> parameters,
            DataType precision) {
        this.graph = graph;
        this.description = description;
        this.manager = manager;
        this.parameters = Collections.unmodifiableMap(parameters);
        this.precision = precision;
        this.trainable = graph.parameters().stream()
                .filter(ParameterSpecification::trainable)
                .map(ParameterSpecification::name)
                .toList();
    }

    /**
     * Creates a network.
     *
     * @param title such as {@code ResNet-20 (option A)}
     * @param trained whether the values come from a training
     * @param values gives the values of each parameter
     * @param parent the network lives in a sub-manager of it
     * @param precision float32 or float64
     */
    public static GraphNetwork create(
            String title, Graph graph, boolean trained, ParameterSource values, NDManager parent, DataType precision) {
        NDManager manager = parent.newSubManager();
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        for (ParameterSpecification specification : graph.parameters()) {
            Buffer numbers = values.values(specification);
            if (numbers.remaining() != specification.size()) {
                throw new IllegalArgumentException(specification.name() + " needs " + specification.size()
                        + " values but gets " + numbers.remaining());
            }
            DataType given = DataType.fromBuffer(numbers);
            try (NDArray onHeap = manager.create(numbers, specification.shape(), given)) {
                parameters.put(specification.name(), converted(onHeap, manager, precision));
            }
        }
        NetworkDescription description =
                new NetworkDescription(title, graph.input(), graph.outputs(), graph.layers(), trained);
        return new GraphNetwork(graph, description, manager, parameters, precision);
    }

    /** The graph that is run. */
    public Graph graph() {
        return graph;
    }

    @Override
    public NetworkDescription description() {
        return description;
    }

    @Override
    public Map<String, NDArray> parameters() {
        return parameters;
    }

    @Override
    public List<String> trainable() {
        return trainable;
    }

    @Override
    public void forward(NDList batches, Mode mode, LayerVisitor visitor) throws StratoscopeException {
        batches.forEach(this::check);
        ForwardPass pass = new ForwardPass(graph, new OperationRunner(parameters, mode), Set.of());
        try (NDManager scope = manager.newSubManager();
                GradientMode off = new GradientMode(false)) {
            NDList aliases = new NDList(batches.size());
            for (NDArray batch : batches) {
                // A second handle owned by this pass: results of operations belong to the manager of their input.
                NDArray alias = batch.stopGradient();
                alias.attach(scope);
                aliases.add(MemoryOrder.fastest(graph, alias));
            }
            List<Layer> layers = description.layers();
            pass.run(aliases, (Node node, NDList outputs) -> visitor.visit(layers.get(node.index()), outputs));
        }
    }

    @Override
    public Tape record(NDManager parent, NDArray batch, Mode mode, List<Integer> taps) {
        check(batch);
        for (int tap : taps) {
            if (tap < 0 || tap >= graph.nodes().size()) {
                throw new IllegalArgumentException("there is no layer " + tap);
            }
        }
        return new GraphTape(graph, parameters, trainable, parent, batch, mode, taps);
    }

    @Override
    public Network copy(NDManager parent, DataType newPrecision, boolean trained) {
        NDManager newManager = parent.newSubManager();
        Map<String, NDArray> copies = new LinkedHashMap<>();
        parameters.forEach((name, array) -> copies.put(name, converted(array, newManager, newPrecision)));
        return new GraphNetwork(graph, description(trained), newManager, copies, newPrecision);
    }

    @Override
    public Network with(NDManager parent, Map<String, NDArray> numbers, DataType newPrecision, boolean trained) {
        parameters.forEach((name, array) -> {
            NDArray given = numbers.get(name);
            if (given == null || !given.getShape().equals(array.getShape())) {
                throw new IllegalArgumentException(
                        "has no tensor " + name + " of the shape that the network " + description.title() + " needs");
            }
        });
        NDManager newManager = parent.newSubManager();
        Map<String, NDArray> copies = new LinkedHashMap<>();
        parameters.keySet().forEach(name -> copies.put(name, converted(numbers.get(name), newManager, newPrecision)));
        return new GraphNetwork(graph, description(trained), newManager, copies, newPrecision);
    }

    private NetworkDescription description(boolean trained) {
        return new NetworkDescription(
                description.title(), description.input(), description.outputs(), description.layers(), trained);
    }

    /** A copy whose memory libtorch owns. */
    private static NDArray converted(NDArray array, NDManager owner, DataType precision) {
        NDArray copy = array.getDataType() == precision ? array.duplicate() : array.toType(precision, true);
        copy.attach(owner);
        return copy;
    }

    private void check(NDArray batch) {
        Shape shape = batch.getShape();
        if (shape.dimension() != 4 || !shape.slice(1).equals(graph.shape(Graph.INPUT))) {
            throw new IllegalArgumentException("a batch must have shape (images, "
                    + Shapes.text(graph.shape(Graph.INPUT)) + ") but has " + Shapes.text(shape));
        }
        if (batch.getDataType() != precision) {
            throw new IllegalArgumentException(
                    "the network has precision " + precision + " but the batch " + batch.getDataType());
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
