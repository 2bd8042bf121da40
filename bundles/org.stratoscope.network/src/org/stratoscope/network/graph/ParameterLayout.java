package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.network.graph.ParameterSpecification.Role;

/** Says which parameters a node needs, in PyTorch's order and under its names. */
final class ParameterLayout {

    static final String WEIGHT = ".weight";
    static final String BIAS = ".bias";
    static final String RUNNING_MEAN = ".running_mean";
    static final String RUNNING_VARIANCE = ".running_var";
    static final String VALUE = ".value";

    private ParameterLayout() {}

    /** The parameters of a node, given the shape of its first input for one image. */
    static List<ParameterSpecification> of(String name, Operation operation, Shape input) {
        return switch (operation) {
            case Operation.Convolution c -> {
                long receptive = area(c.window());
                long inputs = input.get(0) / c.groups();
                Shape weight = filters(c.outputs(), inputs, c.window());
                yield affine(name, weight, inputs * receptive, c.outputs() * receptive, c.outputs(), c.bias());
            }
            case Operation.TransposedConvolution c -> {
                long receptive = area(c.window());
                long outputs = c.outputs() / c.groups();
                Shape weight = filters(input.get(0), outputs, c.window());
                // PyTorch counts fans by the axes of the weight, whatever the direction.
                yield affine(name, weight, outputs * receptive, input.get(0) * receptive, c.outputs(), c.bias());
            }
            case Operation.Linear l ->
                affine(name, new Shape(l.outputs(), input.get(0)), input.get(0), l.outputs(), l.outputs(), l.bias());
            case Operation.BatchNormalization n -> normalization(name, new Shape(input.get(0)));
            case Operation.InstanceNormalization n -> scaling(name, new Shape(input.get(0)));
            case Operation.ParametricRectifier r -> List.of(single(name + WEIGHT, r.slopes(), Role.SLOPE));
            case Operation.Arithmetic a ->
                a.constant().stream()
                        .map(shape -> single(name + VALUE, shape, Role.CONSTANT))
                        .toList();
            case Operation.Constant c -> List.of(single(name + VALUE, c.shape(), Role.CONSTANT));
            case Operation.Resampling r ->
                List.of(single(name + VALUE, new Shape(r.length(), input.get(r.axis())), Role.CONSTANT));
            default -> List.of();
        };
    }

    private static long area(Window window) {
        return (long) window.height().kernel() * window.width().kernel();
    }

    private static Shape filters(long first, long second, Window window) {
        return new Shape(first, second, window.height().kernel(), window.width().kernel());
    }

    private static List<ParameterSpecification> affine(
            String name, Shape weight, long fanIn, long fanOut, long outputs, boolean bias) {
        List<ParameterSpecification> specifications = new ArrayList<>();
        specifications.add(new ParameterSpecification(name + WEIGHT, weight, Role.WEIGHT, fanIn, fanOut));
        if (bias) {
            specifications.add(new ParameterSpecification(name + BIAS, new Shape(outputs), Role.BIAS, fanIn, fanOut));
        }
        return List.copyOf(specifications);
    }

    private static List<ParameterSpecification> normalization(String name, Shape channels) {
        List<ParameterSpecification> specifications = new ArrayList<>(scaling(name, channels));
        specifications.add(single(name + RUNNING_MEAN, channels, Role.RUNNING_MEAN));
        specifications.add(single(name + RUNNING_VARIANCE, channels, Role.RUNNING_VARIANCE));
        return List.copyOf(specifications);
    }

    private static List<ParameterSpecification> scaling(String name, Shape channels) {
        return List.of(single(name + WEIGHT, channels, Role.SCALE), single(name + BIAS, channels, Role.SHIFT));
    }

    private static ParameterSpecification single(String name, Shape shape, Role role) {
        return new ParameterSpecification(name, shape, role, 1, 1);
    }
}
