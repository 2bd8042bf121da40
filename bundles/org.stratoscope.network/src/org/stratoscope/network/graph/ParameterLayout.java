package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.network.graph.ParameterSpecification.Role;

/** Knows which parameters an operation has, under PyTorch's names and in PyTorch's order. */
final class ParameterLayout {

    static final String WEIGHT = ".weight";
    static final String BIAS = ".bias";
    static final String RUNNING_MEAN = ".running_mean";
    static final String RUNNING_VARIANCE = ".running_var";

    private ParameterLayout() {}

    static List<ParameterSpecification> of(String name, Operation operation, Shape input) {
        return switch (operation) {
            case Operation.Convolution c -> {
                long receptive = (long) c.kernelHeight() * c.kernelWidth();
                long inputs = input.get(0) / c.groups();
                Shape weight = new Shape(c.outputs(), inputs, c.kernelHeight(), c.kernelWidth());
                yield affine(name, weight, inputs * receptive, c.outputs() * receptive, c.bias());
            }
            case Operation.Linear l ->
                affine(name, new Shape(l.outputs(), input.get(0)), input.get(0), l.outputs(), l.bias());
            case Operation.BatchNormalization n -> normalization(name, new Shape(input.get(0)));
            default -> List.of();
        };
    }

    private static List<ParameterSpecification> affine(
            String name, Shape weight, long fanIn, long fanOut, boolean bias) {
        List<ParameterSpecification> specifications = new ArrayList<>();
        specifications.add(new ParameterSpecification(name + WEIGHT, weight, Role.WEIGHT, fanIn, fanOut));
        if (bias) {
            Shape outputs = new Shape(weight.get(0));
            specifications.add(new ParameterSpecification(name + BIAS, outputs, Role.BIAS, fanIn, fanOut));
        }
        return List.copyOf(specifications);
    }

    private static List<ParameterSpecification> normalization(String name, Shape channels) {
        return List.of(
                new ParameterSpecification(name + WEIGHT, channels, Role.SCALE, 1, 1),
                new ParameterSpecification(name + BIAS, channels, Role.SHIFT, 1, 1),
                new ParameterSpecification(name + RUNNING_MEAN, channels, Role.RUNNING_MEAN, 1, 1),
                new ParameterSpecification(name + RUNNING_VARIANCE, channels, Role.RUNNING_VARIANCE, 1, 1));
    }
}
