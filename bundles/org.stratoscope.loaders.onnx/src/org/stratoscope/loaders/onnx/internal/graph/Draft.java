package org.stratoscope.loaders.onnx.internal.graph;

import java.nio.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.loaders.onnx.internal.model.Limits;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.ParameterSource;

/** A graph that grows node by node, with its numbers; nodes that turn out to be needless are left out at the end. */
public final class Draft {

    private static final int NAME_LENGTH = 120;

    private record Entry(String name, Operation operation, int[] inputs) {}

    private final ImageShape input;
    private final GraphBuilder builder;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Supplier<Buffer>> numbers = new HashMap<>();

    /** Starts a draft for images of that shape. */
    public Draft(ImageShape input) {
        this.input = input;
        this.builder = new GraphBuilder(input);
    }

    /** The shape of a node's output, or of the input, for one image. */
    public long[] shape(int node) {
        return builder.shape(node).getShape();
    }

    /**
     * Appends a node.
     *
     * @param wish its name, made unique and free of anything that tables cannot show
     * @param parameters numbers by the suffix of their names, such as {@code .weight}
     */
    public int add(String wish, Operation operation, Map<String, Supplier<Buffer>> parameters, int... inputs)
            throws OnnxException {
        if (entries.size() >= 4 * Limits.NODES) {
            throw OnnxException.unsupported("leads to more than " + 4 * Limits.NODES + " nodes.");
        }
        String name = unique(wish);
        int node;
        try {
            node = builder.add(name, operation, inputs);
        } catch (InvalidInputException e) {
            throw OnnxException.damaged("does not fit: " + e.getMessage());
        }
        Tensor.checkedSize(Arrays.stream(shape(node)).boxed().toList());
        entries.add(new Entry(name, operation, inputs));
        parameters.forEach((suffix, values) -> numbers.put(name + suffix, values));
        return node;
    }

    private String unique(String wish) {
        String clean = wish.replaceAll("[^A-Za-z0-9_.:/-]", "_");
        String base = clean.isEmpty() ? "node" : clean.substring(0, Math.min(NAME_LENGTH, clean.length()));
        String name = base;
        for (int number = entries.size(); !names.add(name); number++) {
            name = base + "_" + number;
        }
        return name;
    }

    /** Finishes the graph with a node as its output, which is made flat. */
    public Graph finish(int output) throws InvalidInputException, OnnxException {
        BitSet needed = needed(output);
        GraphBuilder pruned = new GraphBuilder(input);
        int[] places = new int[entries.size()];
        for (int node = needed.nextSetBit(0); node >= 0; node = needed.nextSetBit(node + 1)) {
            Entry entry = entries.get(node);
            int[] inputs = Arrays.stream(entry.inputs())
                    .map(source -> source == Graph.INPUT ? source : places[source])
                    .toArray();
            places[node] = pruned.add(entry.name(), entry.operation(), inputs);
        }
        if (output == Graph.INPUT || builder.shape(output).dimension() != 1) {
            pruned.flatten(unique("flattened"), output == Graph.INPUT ? output : places[output]);
        }
        Graph graph = pruned.build();
        long values = graph.parameters().stream()
                .mapToLong(parameter -> parameter.shape().size())
                .sum();
        if (values > Limits.VALUES) {
            throw OnnxException.unsupported("has " + values + " parameters, more than " + Limits.VALUES + ".");
        }
        return graph;
    }

    private BitSet needed(int output) {
        BitSet needed = new BitSet();
        if (output != Graph.INPUT) {
            needed.set(output);
        }
        for (int node = output; node >= 0; node--) {
            if (needed.get(node)) {
                Arrays.stream(entries.get(node).inputs())
                        .filter(source -> source != Graph.INPUT)
                        .forEach(needed::set);
            }
        }
        return needed;
    }

    /** Where the numbers of the graph come from. */
    public ParameterSource source() {
        return specification -> {
            Supplier<Buffer> values = numbers.get(specification.name());
            if (values == null) {
                throw new IllegalStateException("no numbers for " + specification.name());
            }
            return values.get();
        };
    }
}
