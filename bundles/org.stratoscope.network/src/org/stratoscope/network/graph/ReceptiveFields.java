package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.network.ReceptiveField;

/**
 * Follows through a graph what the values of every node depend on. The fields are those of the architecture: all weights
 * count as different from zero, and padding belongs to the field (Araujo, Norris and Sim 2019, Distill,
 * doi:10.23915/distill.00021). Where an operation mixes positions in a way that only its numbers tell, all count.
 */
final class ReceptiveFields {

    /** What the values of a tensor depend on along both axes of the images. */
    private record Reaches(Reach height, Reach width) {

        Reaches each(java.util.function.UnaryOperator<Reach> change) {
            return new Reaches(change.apply(height), change.apply(width));
        }

        Reaches and(Reaches other) {
            return new Reaches(height.and(other.height), width.and(other.width));
        }
    }

    private final Graph graph;
    private final List<Reaches> reaches = new ArrayList<>();

    private ReceptiveFields(Graph graph) {
        this.graph = graph;
    }

    /** The receptive field of every node, in order. */
    static List<ReceptiveField> of(Graph graph) {
        ReceptiveFields fields = new ReceptiveFields(graph);
        graph.nodes().forEach(node -> fields.reaches.add(fields.reaches(node)));
        return fields.reaches.stream()
                .map(reach -> new ReceptiveField(
                        reach.height().extent(), reach.width().extent()))
                .toList();
    }

    private Reaches input(int node) {
        return node == Graph.INPUT
                ? new Reaches(
                        Reach.ofImages(graph.input().height(), 1),
                        Reach.ofImages(graph.input().width(), 2))
                : reaches.get(node);
    }

    private Reaches reaches(Node node) {
        Shape shape = graph.shape(node.inputs().getFirst());
        Reaches from =
                node.inputs().stream().map(this::input).reduce(Reaches::and).orElseThrow();
        return switch (node.operation()) {
            case Operation.Convolution c -> slide(from, c.window());
            case Operation.MaxPooling p -> slide(from, p.window());
            case Operation.AveragePooling p -> slide(from, p.window());
            case Operation.TransposedConvolution c ->
                new Reaches(
                        from.height().spread(c.window().height()),
                        from.width().spread(c.window().width()));
            case Operation.AdaptiveAveragePooling p ->
                new Reaches(
                        from.height().divide(WindowShapes.height(shape), p.height()),
                        from.width().divide(WindowShapes.width(shape), p.width()));
            case Operation.GlobalAveragePooling p ->
                from.each(reach -> all(reach, shape).along(Reach.NONE));
            case Operation.GlobalMaxPooling p ->
                from.each(reach -> all(reach, shape).along(Reach.NONE));
            case Operation.InstanceNormalization n -> from.each(reach -> all(reach, shape));
            case Operation.Linear l -> from.each(reach -> drop(reach, shape));
            case Operation.MatrixProduct m -> matrices(node);
            case Operation.Constant c -> from.each(Reach::nothing);
            case Operation.Softmax s -> from.each(reach -> reach.axis() == s.axis() ? all(reach, shape) : reach);
            case Operation.Resampling r -> from.each(reach -> reach.axis() == r.axis() ? all(reach, shape) : reach);
            case Operation.Subsampling s -> from.each(reach -> reach.keep(0, s.stride()));
            case Operation.PadShortcut s -> from.each(reach -> reach.keep(0, s.stride()));
            case Operation.Slicing s -> from.each(reach -> sliced(reach, s));
            case Operation.Padding p -> from.each(reach -> padded(reach, p));
            case Operation.Mean m -> from.each(reach -> averaged(reach, m, shape));
            case Operation.Permutation p ->
                from.each(reach -> reach.along(p.axes().indexOf(reach.axis())));
            case Operation.Flatten f -> from.each(reach -> reshaped(reach, shape, node.shape()));
            case Operation.Reshaping r -> from.each(reach -> reshaped(reach, shape, node.shape()));
            case Operation.BatchNormalization n -> from;
            case Operation.LocalResponseNormalization n -> from;
            case Operation.Activation a -> from;
            case Operation.LeakyRectifier l -> from;
            case Operation.ParametricRectifier p -> from;
            case Operation.ExponentialLinear e -> from;
            case Operation.HardSigmoid h -> from;
            case Operation.Scaling s -> from;
            case Operation.Clipping c -> from;
            case Operation.Addition a -> from;
            case Operation.Arithmetic a -> from;
            case Operation.Concatenation c -> from;
            case Operation.Dropout d -> from;
        };
    }

    private static Reaches slide(Reaches from, Window window) {
        return new Reaches(from.height().slide(window.height()), from.width().slide(window.width()));
    }

    private static Reach all(Reach reach, Shape shape) {
        return reach.axis() == Reach.NONE ? reach : reach.collapse(shape.get(reach.axis()));
    }

    private static Reach drop(Reach reach, Shape shape) {
        return reach.axis() == Reach.NONE ? reach.drop(1) : reach.drop(shape.get(reach.axis()));
    }

    private Reaches matrices(Node node) {
        return node.inputs().stream()
                .map(source -> input(source).each(reach -> drop(reach, graph.shape(source))))
                .reduce(Reaches::and)
                .orElseThrow();
    }

    private static Reach sliced(Reach reach, Operation.Slicing slicing) {
        if (reach.axis() == Reach.NONE) {
            return reach;
        }
        Operation.Range range = slicing.ranges().get(reach.axis());
        return reach.keep(range.start(), range.step());
    }

    private static Reach padded(Reach reach, Operation.Padding padding) {
        return reach.axis() == Reach.NONE ? reach : reach.keep(-padding.before().get(reach.axis()), 1);
    }

    private static Reach averaged(Reach reach, Operation.Mean mean, Shape shape) {
        if (mean.axes().contains(reach.axis())) {
            return drop(reach, shape);
        }
        long gone = mean.keep()
                ? 0
                : mean.axes().stream().filter(axis -> axis < reach.axis()).count();
        return reach.along(reach.axis() - (int) gone);
    }

    /** An axis is the same after a reshaping when it is as long and as many values lie in front of it and behind it. */
    private static Reach reshaped(Reach reach, Shape from, Shape to) {
        if (reach.axis() == Reach.NONE) {
            return drop(reach, from);
        }
        long length = from.get(reach.axis());
        long front = from.slice(0, reach.axis()).size();
        long before = 1;
        for (int axis = 0; axis < to.dimension(); axis++) {
            if (length > 1 && to.get(axis) == length && before == front) {
                return reach.along(axis);
            }
            before *= to.get(axis);
        }
        return drop(reach, from);
    }
}
