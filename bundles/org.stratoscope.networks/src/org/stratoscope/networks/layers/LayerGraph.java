package org.stratoscope.networks.layers;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;

/** Builds the graph of a layer list line by line. */
final class LayerGraph {

    private static final String ABOVE = "above";
    private static final String IMAGES = "input";

    private final GraphBuilder builder;
    private final int classes;
    private final Map<String, Integer> marks = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private int above = Graph.INPUT;

    private LayerGraph(ImageShape input, int classes, List<LayerLine> lines) {
        this.builder = new GraphBuilder(input);
        this.classes = classes;
        lines.forEach(line -> line.name().ifPresent(names::add));
        marks.put(IMAGES, Graph.INPUT);
    }

    static Graph build(List<LayerLine> lines, ImageShape input, int classes) throws LayerListException {
        LayerGraph graph = new LayerGraph(input, classes, lines);
        for (LayerLine line : lines) {
            graph.add(line);
        }
        return graph.finish(lines);
    }

    private Graph finish(List<LayerLine> lines) throws LayerListException {
        int last = lines.isEmpty() ? 1 : lines.getLast().number();
        if (above == Graph.INPUT) {
            throw new LayerListException(last, "the list ends without a layer");
        }
        try {
            if (builder.shape(above).dimension() != 1) {
                builder.flatten(free("flatten"), above);
            }
            return builder.build();
        } catch (InvalidInputException | IllegalArgumentException e) {
            throw new LayerListException(last, "the network is not complete: " + e.getMessage());
        }
    }

    private void add(LayerLine line) throws LayerListException {
        switch (line.kind()) {
            case "mark" -> marks.put(onlyName(line), above);
            case "from" -> above = named(line, onlyName(line));
            case "add" -> append(line, new Operation.Addition(), withAbove(line));
            case "concat" -> append(line, new Operation.Concatenation(), all(line));
            default -> addOther(line);
        }
    }

    private void addOther(LayerLine line) throws LayerListException {
        Optional<Operation.Combination> combination = LayerRules.combination(line.kind());
        if (combination.isPresent()) {
            append(line, Operation.Arithmetic.of(combination.get()), withAbove(line));
            return;
        }
        LayerRules.Rule rule = LayerRules.of(line.kind())
                .orElseThrow(() -> new LayerListException(
                        line.number(),
                        "there is no layer '" + line.kind() + "'; there are " + LayerRules.kinds()
                                + ", add, concat, multiply, subtract, maximum, and the words mark, from and repeat"));
        Shape shape = builder.shape(above);
        LayerArguments arguments = new LayerArguments(line, (int) shape.get(0), classes);
        Operation operation;
        try {
            operation = rule.operation(arguments, shape);
        } catch (IllegalArgumentException e) {
            throw new LayerListException(line.number(), e.getMessage());
        }
        arguments.finish();
        append(line, operation, new int[] {above});
    }

    private void append(LayerLine line, Operation operation, int[] sources) throws LayerListException {
        String name = line.name().orElseGet(() -> free(line.kind()));
        try {
            above = builder.add(name, operation, sources);
        } catch (InvalidInputException | IllegalArgumentException e) {
            throw new LayerListException(line.number(), e.getMessage().replaceAll("\\.$", ""));
        }
        marks.put(name, above);
    }

    private String free(String kind) {
        String name;
        do {
            name = kind + counters.merge(kind, 1, Integer::sum);
        } while (!names.add(name));
        return name;
    }

    private int[] withAbove(LayerLine line) throws LayerListException {
        List<Integer> sources = new ArrayList<>(List.of(above));
        for (String name : arguments(line)) {
            sources.add(named(line, name));
        }
        return sources.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] all(LayerLine line) throws LayerListException {
        List<Integer> sources = new ArrayList<>();
        for (String name : arguments(line)) {
            sources.add(named(line, name));
        }
        return sources.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<String> arguments(LayerLine line) throws LayerListException {
        LayerArguments arguments = new LayerArguments(line, 0, classes);
        List<String> found = arguments.names();
        arguments.finish();
        if (found.isEmpty()) {
            throw new LayerListException(line.number(), "'" + line.kind() + "' needs the name of a layer or mark");
        }
        return found;
    }

    private String onlyName(LayerLine line) throws LayerListException {
        List<String> found = arguments(line);
        if (found.size() != 1 || line.name().isPresent()) {
            throw new LayerListException(line.number(), "write '" + line.kind() + " NAME'");
        }
        return found.getFirst();
    }

    private int named(LayerLine line, String name) throws LayerListException {
        if (name.equals(ABOVE)) {
            return above;
        }
        Integer index = marks.get(name);
        if (index == null) {
            throw new LayerListException(line.number(), "there is no layer or mark '" + name + "' above");
        }
        return index;
    }
}
