package org.stratoscope.networks.layers;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Operation.Combination;

/** The kinds of layers with one input, and how their words become operations. */
final class LayerRules {

    /** Makes an operation of a line. */
    @FunctionalInterface
    interface Rule {
        Operation operation(LayerArguments arguments, Shape input) throws LayerListException;
    }

    private static final Map<String, Rule> RULES = new TreeMap<>();

    static {
        windows();
        values();
        shapes();
    }

    private LayerRules() {}

    static Optional<Rule> of(String kind) {
        return Optional.ofNullable(RULES.get(kind));
    }

    static String kinds() {
        return String.join(", ", RULES.keySet());
    }

    private static void windows() {
        RULES.put(
                "conv",
                (a, input) -> new Operation.Convolution(
                        a.count("filters"),
                        a.window("3", "1"),
                        Math.max(1, a.whole("groups", 1)),
                        a.truth("bias", true)));
        RULES.put("transposed-conv", (a, input) -> {
            int outputs = a.count("filters");
            int[] extra = a.pair("extra", "0", 0);
            return new Operation.TransposedConvolution(
                    outputs,
                    a.window("3", "1"),
                    extra[0],
                    extra[1],
                    Math.max(1, a.whole("groups", 1)),
                    a.truth("bias", true));
        });
        RULES.put("maxpool", (a, input) -> new Operation.MaxPooling(a.window("2", null), a.truth("ceiling", false)));
        RULES.put(
                "avgpool",
                (a, input) -> new Operation.AveragePooling(
                        a.window("2", null), a.truth("ceiling", false), a.truth("count-padding", true)));
        RULES.put(
                "adaptive-avgpool",
                (a, input) -> new Operation.AdaptiveAveragePooling(a.count("rows"), a.count("columns")));
        RULES.put("global-avgpool", (a, input) -> new Operation.GlobalAveragePooling());
        RULES.put("global-maxpool", (a, input) -> new Operation.GlobalMaxPooling());
    }

    private static void values() {
        for (ActivationFunction function : ActivationFunction.values()) {
            String kind = function.name().toLowerCase(Locale.ROOT).replace('_', '-');
            RULES.put(kind, (a, input) -> new Operation.Activation(function));
        }
        RULES.put("leaky-relu", (a, input) -> new Operation.LeakyRectifier(a.real("slope", 0.01)));
        RULES.put(
                "prelu",
                (a, input) ->
                        new Operation.ParametricRectifier(a.truth("shared", false) ? new Shape(1) : columns(input)));
        RULES.put("elu", (a, input) -> new Operation.ExponentialLinear(a.real("slope", 1.0), 1));
        RULES.put("selu", (a, input) -> new Operation.ExponentialLinear(1.6732632423543772, 1.0507009873554805));
        RULES.put(
                "clip",
                (a, input) -> new Operation.Clipping(
                        a.real("lower", Double.NEGATIVE_INFINITY), a.real("upper", Double.POSITIVE_INFINITY)));
        RULES.put("softmax", (a, input) -> new Operation.Softmax(0, false));
        RULES.put("log-softmax", (a, input) -> new Operation.Softmax(0, true));
        RULES.put("scale", (a, input) -> new Operation.Scaling(a.real("factor", 1.0)));
        RULES.put(
                "norm",
                (a, input) -> new Operation.BatchNormalization(a.real("epsilon", "1e-5"), a.real("momentum", "0.1")));
        RULES.put("instance-norm", (a, input) -> new Operation.InstanceNormalization(a.real("epsilon", "1e-5")));
        RULES.put(
                "local-norm",
                (a, input) -> new Operation.LocalResponseNormalization(
                        a.count("channels"),
                        a.real("scale", "1e-4"),
                        a.real("exponent", "0.75"),
                        a.real("offset", "1")));
        RULES.put("dropout", (a, input) -> new Operation.Dropout(a.real("rate", 0.5), false));
    }

    private static void shapes() {
        RULES.put("linear", (a, input) -> new Operation.Linear(a.count("outputs"), a.truth("bias", true)));
        RULES.put("flatten", (a, input) -> new Operation.Flatten());
        RULES.put("subsample", (a, input) -> new Operation.Subsampling(a.count("pixels between two that stay")));
        RULES.put("pad", (a, input) -> {
            int[] size = a.pair("size", "1", 0);
            return Operation.Padding.zeros(size[0], size[0], size[1], size[1]);
        });
        RULES.put("shortcut", (a, input) -> {
            int more = a.count("channels") - (int) input.get(0);
            if (more < 0) {
                throw a.problem("a shortcut cannot have fewer channels than the " + input.get(0) + " it gets");
            }
            return new Operation.PadShortcut(Math.max(1, a.whole("stride", 1)), more / 2, more - more / 2);
        });
    }

    /** One slope a channel, in a shape that is repeated over positions. */
    private static Shape columns(Shape input) {
        long[] sizes = new long[input.dimension()];
        Arrays.fill(sizes, 1);
        sizes[0] = input.get(0);
        return new Shape(sizes);
    }

    /** Kinds that combine the layer above with another one, by what they do. */
    static Optional<Combination> combination(String kind) {
        return switch (kind) {
            case "multiply" -> Optional.of(Combination.PRODUCT);
            case "subtract" -> Optional.of(Combination.DIFFERENCE);
            case "maximum" -> Optional.of(Combination.MAXIMUM);
            default -> Optional.empty();
        };
    }
}
