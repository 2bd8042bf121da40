package org.stratoscope.loaders.keras.internal;

import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.Arrays;
import java.util.List;
import org.stratoscope.loaders.keras.internal.LayerWeights.Values;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Operation.Combination;

/** Appends layers to a graph, each kind by its rule. */
record KerasLayers(KerasGraph graph) {

    static final String SUPPORTED =
            "Conv2D, DepthwiseConv2D, SeparableConv2D, Dense, BatchNormalization, Activation, ReLU,"
                    + " LeakyReLU, ELU, PReLU, Softmax, MaxPooling2D, AveragePooling2D, GlobalAveragePooling2D, GlobalMaxPooling2D,"
                    + " Flatten, Dropout, SpatialDropout2D, GaussianNoise, Add, Subtract, Multiply, Maximum, Concatenate,"
                    + " ZeroPadding2D, Rescaling";

    void add(LayerConfiguration layer) throws KerasException {
        int[] sources = graph.sources(layer);
        int x = sources[0];
        int result = switch (layer.kind()) {
            case "Conv2D", "Convolution2D" -> convolution(layer, x);
            case "DepthwiseConv2D" -> depthwise(layer, layer.name(), "depthwise_kernel", x, true);
            case "SeparableConv2D" -> separable(layer, x);
            case "Dense" -> dense(layer, x);
            case "BatchNormalization" -> normalization(layer, x);
            case "Activation" -> graph.activation(layer.name(), layer.word("activation", "linear"), x);
            case "ReLU" -> rectifier(layer, x);
            case "LeakyReLU" ->
                graph.add(
                        layer.name(),
                        new Operation.LeakyRectifier(layer.real("alpha", layer.real("negative_slope", 0.3))),
                        x);
            case "ELU" -> graph.add(layer.name(), new Operation.ExponentialLinear(layer.real("alpha", 1), 1), x);
            case "PReLU" -> parametric(layer, x);
            case "Softmax" -> graph.activation(layer.name(), "softmax", flat(layer, x));
            case "MaxPooling2D", "AveragePooling2D" -> pooling(layer, x);
            case "GlobalAveragePooling2D" -> global(layer, new Operation.GlobalAveragePooling(), x);
            case "GlobalMaxPooling2D" -> global(layer, new Operation.GlobalMaxPooling(), x);
            case "Flatten" -> flatten(layer.name(), x);
            case "Dropout", "SpatialDropout2D", "GaussianNoise", "GaussianDropout", "InputLayer" -> x;
            case "Add" -> combined(layer, Combination.SUM, sources);
            case "Subtract" -> combined(layer, Combination.DIFFERENCE, sources);
            case "Multiply" -> combined(layer, Combination.PRODUCT, sources);
            case "Maximum" -> combined(layer, Combination.MAXIMUM, sources);
            case "Concatenate" -> concatenation(layer, sources);
            case "ZeroPadding2D" -> padding(layer, x);
            case "Rescaling" -> rescaling(layer, x);
            default ->
                throw new KerasException("the layer " + layer.name() + " is a " + layer.kind()
                        + ", which is not supported; there are " + SUPPORTED + "; export the network as ONNX");
        };
        graph.done(layer, result);
    }

    private int convolution(LayerConfiguration layer, int x) throws KerasException {
        lastChannels(layer);
        int filters = layer.count("filters");
        boolean bias = layer.truth("use_bias", true);
        Values kernel = graph.need(layer, "kernel", 4).permuted(3, 2, 0, 1);
        Operation operation = new Operation.Convolution(
                filters,
                graph.window(layer, layer.pair("kernel_size", 1, 1), layer.pair("strides", 1, 1), x),
                layer.count("groups", 1),
                bias);
        int node = graph.add(layer.name(), operation, x);
        graph.set(layer.name() + ".weight", kernel.numbers());
        if (bias) {
            graph.set(layer.name() + ".bias", graph.need(layer, "bias", 1).numbers());
        }
        return graph.activation(layer.name() + "_activation", layer.word("activation", "linear"), node);
    }

    /** Filters of shape (height, width, channels, multiplier); those of a channel are neighbours in the result. */
    private int depthwise(LayerConfiguration layer, String name, String weight, int x, boolean whole)
            throws KerasException {
        lastChannels(layer);
        Values kernel = graph.need(layer, weight, 4).permuted(2, 3, 0, 1);
        int channels = kernel.shape()[0];
        int filters = channels * kernel.shape()[1];
        boolean bias = whole && layer.truth("use_bias", true);
        Operation operation = new Operation.Convolution(
                filters,
                graph.window(layer, layer.pair("kernel_size", 1, 1), layer.pair("strides", 1, 1), x),
                channels,
                bias);
        int node = graph.add(name, operation, x);
        graph.set(name + ".weight", kernel.numbers());
        if (bias) {
            graph.set(name + ".bias", graph.need(layer, "bias", 1).numbers());
        }
        return whole ? graph.activation(name + "_activation", layer.word("activation", "linear"), node) : node;
    }

    private int separable(LayerConfiguration layer, int x) throws KerasException {
        int node = depthwise(layer, layer.name() + "_depthwise", "depthwise_kernel", x, false);
        boolean bias = layer.truth("use_bias", true);
        Values kernel = graph.need(layer, "pointwise_kernel", 4).permuted(3, 2, 0, 1);
        node = graph.add(
                layer.name(),
                Operation.Convolution.square(layer.count("filters"), 1).biased(bias),
                node);
        graph.set(layer.name() + ".weight", kernel.numbers());
        if (bias) {
            graph.set(layer.name() + ".bias", graph.need(layer, "bias", 1).numbers());
        }
        return graph.activation(layer.name() + "_activation", layer.word("activation", "linear"), node);
    }

    private int dense(LayerConfiguration layer, int x) throws KerasException {
        boolean bias = layer.truth("use_bias", true);
        Values kernel = graph.need(layer, "kernel", 2).permuted(1, 0);
        int node = graph.add(layer.name(), new Operation.Linear(layer.count("units"), bias), flat(layer, x));
        graph.set(layer.name() + ".weight", kernel.numbers());
        if (bias) {
            graph.set(layer.name() + ".bias", graph.need(layer, "bias", 1).numbers());
        }
        return graph.activation(layer.name() + "_activation", layer.word("activation", "linear"), node);
    }

    private int normalization(LayerConfiguration layer, int x) throws KerasException {
        double momentum = 1 - layer.real("momentum", 0.99);
        if (!(momentum >= 0 && momentum <= 1)) {
            throw layer.missing("momentum");
        }
        int node = graph.add(layer.name(), new Operation.BatchNormalization(layer.real("epsilon", 1e-3), momentum), x);
        float[] mean = graph.need(layer, "moving_mean", 1).numbers();
        graph.set(layer.name() + ".running_mean", mean);
        graph.set(
                layer.name() + ".running_var",
                graph.need(layer, "moving_variance", 1).numbers());
        float[] ones = new float[mean.length];
        Arrays.fill(ones, 1);
        graph.set(
                layer.name() + ".weight",
                graph.find(layer, "gamma").map(Values::numbers).orElse(ones));
        graph.set(
                layer.name() + ".bias",
                graph.find(layer, "beta").map(Values::numbers).orElse(new float[mean.length]));
        return node;
    }

    private int rectifier(LayerConfiguration layer, int x) throws KerasException {
        double slope = layer.real("negative_slope", 0);
        double most = layer.real("max_value", Double.POSITIVE_INFINITY);
        if (layer.real("threshold", 0) != 0 || slope != 0 && !Double.isInfinite(most)) {
            throw layer.unsupported("has a threshold, or a slope and a maximum");
        }
        if (slope != 0) {
            return graph.add(layer.name(), new Operation.LeakyRectifier(slope), x);
        }
        return graph.add(
                layer.name(),
                Double.isInfinite(most)
                        ? new Operation.Activation(ActivationFunction.RELU)
                        : new Operation.Clipping(0, most),
                x);
    }

    private int parametric(LayerConfiguration layer, int x) throws KerasException {
        Values slopes = graph.find(layer, "alpha").orElseThrow(() -> layer.missing("alpha"));
        Values turned = slopes.shape().length == 3 ? slopes.permuted(2, 0, 1) : slopes;
        long[] sizes = Arrays.stream(turned.shape()).asLongStream().toArray();
        int node = graph.add(layer.name(), new Operation.ParametricRectifier(new Shape(sizes)), x);
        graph.set(layer.name() + ".weight", turned.numbers());
        return node;
    }

    private int pooling(LayerConfiguration layer, int x) throws KerasException {
        lastChannels(layer);
        int[] kernel = layer.pair("pool_size", 2, 1);
        boolean given =
                layer.values().has("strides") && !layer.values().get("strides").isJsonNull();
        int[] strides = given ? layer.pair("strides", 1, 1) : kernel;
        Operation operation = layer.kind().startsWith("Max")
                ? new Operation.MaxPooling(graph.window(layer, kernel, strides, x), false)
                : new Operation.AveragePooling(graph.window(layer, kernel, strides, x), false, false);
        return graph.add(layer.name(), operation, x);
    }

    private int global(LayerConfiguration layer, Operation operation, int x) throws KerasException {
        lastChannels(layer);
        int node = graph.add(layer.name(), operation, x);
        return layer.truth("keepdims", false)
                ? node
                : graph.add(layer.name() + "_flatten", new Operation.Flatten(), node);
    }

    /** Keras flattens with the channel fastest. */
    private int flatten(String name, int x) throws KerasException {
        Shape shape = graph.shape(x);
        if (shape.dimension() == 1) {
            return x;
        }
        boolean reordered = shape.dimension() == 3 && shape.get(1) * shape.get(2) > 1;
        int source = reordered ? graph.add(name + "_channels_last", new Operation.Permutation(List.of(1, 2, 0)), x) : x;
        return graph.add(name, new Operation.Flatten(), source);
    }

    private int flat(LayerConfiguration layer, int x) throws KerasException {
        if (graph.shape(x).dimension() != 1) {
            throw layer.unsupported("works on positions");
        }
        return x;
    }

    private int combined(LayerConfiguration layer, Combination combination, int[] sources) throws KerasException {
        boolean equal = Arrays.stream(sources).mapToObj(graph::shape).distinct().count() == 1;
        if (combination == Combination.SUM && equal) {
            return graph.add(layer.name(), new Operation.Addition(), sources);
        }
        int node = sources[0];
        for (int i = 1; i < sources.length; i++) {
            String name = i + 1 == sources.length ? layer.name() : layer.name() + "_" + i;
            node = graph.add(name, Operation.Arithmetic.of(combination), node, sources[i]);
        }
        return node;
    }

    private int concatenation(LayerConfiguration layer, int[] sources) throws KerasException {
        double axis = layer.real("axis", -1);
        if (axis != -1 && axis != graph.shape(sources[0]).dimension()) {
            throw layer.unsupported("joins along axis " + (int) axis);
        }
        return graph.add(layer.name(), new Operation.Concatenation(), sources);
    }

    private int padding(LayerConfiguration layer, int x) throws KerasException {
        lastChannels(layer);
        int[] rows = {1, 1};
        int[] columns = {1, 1};
        JsonElement given = layer.values().get("padding");
        if (given instanceof JsonArray pairs && pairs.size() == 2) {
            rows = ends(layer, pairs.get(0));
            columns = ends(layer, pairs.get(1));
        } else if (given != null && given.isJsonPrimitive()) {
            rows = ends(layer, given);
            columns = rows;
        }
        return graph.add(layer.name(), Operation.Padding.zeros(rows[0], rows[1], columns[0], columns[1]), x);
    }

    private static int[] ends(LayerConfiguration layer, JsonElement element) throws KerasException {
        if (element instanceof JsonArray both && both.size() == 2) {
            return new int[] {layer.whole(both.get(0), "padding", 0), layer.whole(both.get(1), "padding", 0)};
        }
        int same = layer.whole(element, "padding", 0);
        return new int[] {same, same};
    }

    private int rescaling(LayerConfiguration layer, int x) throws KerasException {
        int node = graph.add(layer.name(), new Operation.Scaling(layer.real("scale", 1)), x);
        double offset = layer.real("offset", 0);
        if (offset == 0) {
            return node;
        }
        node = graph.add(layer.name() + "_offset", Operation.Arithmetic.with(Combination.SUM, new Shape(1)), node);
        graph.set(layer.name() + "_offset.value", new float[] {(float) offset});
        return node;
    }

    private static void lastChannels(LayerConfiguration layer) throws KerasException {
        if (!layer.word("data_format", "channels_last").equals("channels_last")) {
            throw layer.unsupported("has its channels first");
        }
    }
}
