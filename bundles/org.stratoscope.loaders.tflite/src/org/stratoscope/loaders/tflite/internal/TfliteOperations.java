package org.stratoscope.loaders.tflite.internal;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.network.WindowAxis;
import org.stratoscope.loaders.tflite.internal.TfliteModel.Node;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Operation.Combination;
import org.stratoscope.network.graph.Window;

/** Appends operations to a graph, each kind by its rule. Numbers of operations and of their options are the schema's. */
record TfliteOperations(TfliteGraph graph) {

    private static final String SUPPORTED = "ADD, AVERAGE_POOL_2D, CONCATENATION, CONV_2D, DEPTHWISE_CONV_2D,"
            + " FULLY_CONNECTED, LOGISTIC, MAX_POOL_2D, MUL, RELU, RELU6, RESHAPE, SOFTMAX, TANH, PAD, MEAN, SUB, SQUEEZE,"
            + " LEAKY_RELU, HARD_SWISH";

    void add(Node node) throws TfliteException {
        if (node.outputs().length != 1) {
            throw new TfliteException("an operation has " + node.outputs().length + " outputs");
        }
        String name = graph.name(node);
        int result = switch (node.code()) {
            case 0 -> combined(node, name, Combination.SUM);
            case 1 -> pooling(node, name, false);
            case 2 -> concatenation(node, name);
            case 3 -> convolution(node, name);
            case 4 -> depthwise(node, name);
            case 9 -> fullyConnected(node, name);
            case 14 -> activation(node, name, ActivationFunction.SIGMOID);
            case 17 -> pooling(node, name, true);
            case 18 -> combined(node, name, Combination.PRODUCT);
            case 19 -> activation(node, name, ActivationFunction.RELU);
            case 21 -> activation(node, name, ActivationFunction.RELU6);
            case 22, 43 -> flattened(node, name);
            case 25 -> softmax(node, name);
            case 28 -> activation(node, name, ActivationFunction.TANH);
            case 34 -> padding(node, name);
            case 40 -> mean(node, name);
            case 41 -> combined(node, name, Combination.DIFFERENCE);
            case 98 -> graph.append(name, new Operation.LeakyRectifier(real(node, 0, 0.01f)), graph.source(node, 0));
            case 117 -> activation(node, name, ActivationFunction.HARD_SWISH);
            default ->
                throw new TfliteException("the operation " + name + " has the number " + node.code()
                        + ", which is not supported; there are " + SUPPORTED);
        };
        graph.done(node, result);
    }

    private static int option(Node node, int field, int standard) throws TfliteException {
        return node.hasOptions() ? node.options().integer(field, standard) : standard;
    }

    private static int code(Node node, int field) throws TfliteException {
        return node.hasOptions() ? node.options().unsignedByte(field, 0) : 0;
    }

    private static float real(Node node, int field, float standard) throws TfliteException {
        return node.hasOptions() ? node.options().real(field, standard) : standard;
    }

    private int activation(Node node, String name, ActivationFunction function) throws TfliteException {
        return graph.append(name, new Operation.Activation(function), graph.source(node, 0));
    }

    private int convolution(Node node, String name) throws TfliteException {
        TfliteTensor filters = constant(node, 1, 4);
        int[] s = filters.shape();
        int source = graph.source(node, 0);
        Window window = window(node, source, s[1], s[2], 1, 2, 5, 4);
        int channels = (int) graph.shape(source).get(0);
        if (s[3] < 1 || channels % s[3] != 0) {
            throw new TfliteException("the filters of " + name + " do not fit its " + channels + " channels");
        }
        float[] weight = permuted(filters.numbers(), s, 0, 3, 1, 2);
        return affine(node, name, new Operation.Convolution(s[0], window, channels / s[3], true), weight, s[0], 3);
    }

    /** Filters of shape (1, height, width, channels times multiplier). */
    private int depthwise(Node node, String name) throws TfliteException {
        TfliteTensor filters = constant(node, 1, 4);
        int[] s = filters.shape();
        int source = graph.source(node, 0);
        Window window = window(node, source, s[1], s[2], 1, 2, 6, 5);
        int channels = (int) graph.shape(source).get(0);
        float[] weight = permuted(filters.numbers(), s, 3, 0, 1, 2);
        return affine(node, name, new Operation.Convolution(s[3], window, channels, true), weight, s[3], 4);
    }

    private int affine(Node node, String wish, Operation operation, float[] weight, int outputs, int fused)
            throws TfliteException {
        String name = graph.unique(wish);
        int result = graph.add(name, operation, graph.source(node, 0));
        graph.set(name + ".weight", weight);
        graph.set(name + ".bias", graph.has(node, 2) ? graph.constant(node, 2).numbers() : new float[outputs]);
        return graph.fused(name, code(node, fused), result);
    }

    private int fullyConnected(Node node, String wish) throws TfliteException {
        int[] s = constant(node, 1, 2).shape();
        int source = flat(wish, graph.source(node, 0));
        String name = graph.unique(wish);
        int result = graph.add(name, new Operation.Linear(Math.max(1, s[0]), true), source);
        graph.set(name + ".weight", graph.constant(node, 1).numbers());
        graph.set(name + ".bias", graph.has(node, 2) ? graph.constant(node, 2).numbers() : new float[s[0]]);
        return graph.fused(name, code(node, 0), result);
    }

    private int pooling(Node node, String name, boolean maximum) throws TfliteException {
        int source = graph.source(node, 0);
        Window window = window(node, source, option(node, 4, 0), option(node, 3, 0), 1, 2, -1, -1);
        Operation operation =
                maximum ? new Operation.MaxPooling(window, false) : new Operation.AveragePooling(window, false, false);
        return graph.fused(name, code(node, 5), graph.append(name, operation, source));
    }

    private Window window(
            Node node,
            int source,
            int kernelHeight,
            int kernelWidth,
            int strideWidth,
            int strideHeight,
            int dilationHeight,
            int dilationWidth)
            throws TfliteException {
        Shape shape = graph.shape(source);
        boolean same = code(node, 0) == 0;
        int down = dilationHeight < 0 ? 1 : option(node, dilationHeight, 1);
        int across = dilationWidth < 0 ? 1 : option(node, dilationWidth, 1);
        if (shape.dimension() != 3) {
            throw new TfliteException("the operation " + graph.name(node) + " needs images");
        }
        try {
            return new Window(
                    axis(shape.get(1), kernelHeight, option(node, strideHeight, 0), down, same),
                    axis(shape.get(2), kernelWidth, option(node, strideWidth, 0), across, same));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new TfliteException("the operation " + graph.name(node) + " has no valid window: " + e.getMessage());
        }
    }

    private static WindowAxis axis(long size, int kernel, int stride, int dilation, boolean same) {
        WindowAxis plain = new WindowAxis(kernel, stride, 0, 0, dilation);
        return same ? WindowAxis.same(size, kernel, stride, dilation) : plain;
    }

    private int combined(Node node, String wish, Combination combination) throws TfliteException {
        int result;
        if (graph.computed(node, 0) && graph.computed(node, 1)) {
            int a = graph.source(node, 0);
            int b = graph.source(node, 1);
            boolean sum = combination == Combination.SUM && graph.shape(a).equals(graph.shape(b));
            result = graph.append(wish, sum ? new Operation.Addition() : Operation.Arithmetic.of(combination), a, b);
        } else {
            int constant = graph.computed(node, 0) ? 1 : 0;
            TfliteTensor tensor = graph.constant(node, constant);
            int[] s = tensor.shape();
            if (s.length > 1 && Arrays.stream(s).limit(s.length - 1L).anyMatch(length -> length != 1)) {
                throw new TfliteException("the constant " + tensor.name() + " differs from place to place");
            }
            boolean image = graph.shape(graph.source(node, 1 - constant)).dimension() == 3;
            int count = Math.max(1, (int) tensor.size());
            Shape shape = image ? new Shape(count, 1, 1) : new Shape(count);
            String name = graph.unique(wish);
            result = graph.add(
                    name,
                    new Operation.Arithmetic(combination, Optional.of(shape), constant == 0),
                    graph.source(node, 1 - constant));
            graph.set(name + ".value", tensor.numbers());
        }
        return graph.fused(wish, code(node, 0), result);
    }

    private int concatenation(Node node, String name) throws TfliteException {
        int axis = option(node, 0, 0);
        int axes = graph.shape(graph.source(node, 0)).dimension() + 1;
        if (axis != -1 && axis != axes - 1) {
            throw new TfliteException(
                    "the operation " + name + " joins along axis " + axis + "; only channels are joined");
        }
        int[] sources = new int[node.inputs().length];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = graph.source(node, i);
        }
        return graph.fused(name, code(node, 1), graph.append(name, new Operation.Concatenation(), sources));
    }

    /** Reshapings of image networks put everything in one row, or take away axes of length one. */
    private int flattened(Node node, String name) throws TfliteException {
        return flat(name, graph.source(node, 0));
    }

    /** TensorFlow flattens with the channel fastest. */
    private int flat(String name, int source) throws TfliteException {
        Shape shape = graph.shape(source);
        if (shape.dimension() == 1) {
            return source;
        }
        boolean reordered = shape.dimension() == 3 && shape.get(1) * shape.get(2) > 1;
        int ordered = reordered
                ? graph.append(name + "_channels_last", new Operation.Permutation(List.of(1, 2, 0)), source)
                : source;
        return graph.append(name + "_flatten", new Operation.Flatten(), ordered);
    }

    private int softmax(Node node, String name) throws TfliteException {
        if (real(node, 0, 1) != 1) {
            throw new TfliteException("the operation " + name + " has a temperature, which is not supported");
        }
        return graph.append(name, new Operation.Softmax(0, false), flat(name, graph.source(node, 0)));
    }

    private int padding(Node node, String name) throws TfliteException {
        int[] p = graph.constant(node, 1).integers();
        if (p.length != 8
                || p[0] != 0
                || p[1] != 0
                || p[6] != 0
                || p[7] != 0
                || Arrays.stream(p).anyMatch(n -> n < 0)) {
            throw new TfliteException("the operation " + name + " pads more than rows and columns");
        }
        return graph.append(name, Operation.Padding.zeros(p[2], p[3], p[4], p[5]), graph.source(node, 0));
    }

    private int mean(Node node, String name) throws TfliteException {
        int[] axes = graph.constant(node, 1).integers();
        if (!Arrays.equals(axes, new int[] {1, 2})) {
            throw new TfliteException(
                    "the operation " + name + " takes the mean along other axes than height and width");
        }
        int result = graph.append(name, new Operation.GlobalAveragePooling(), graph.source(node, 0));
        boolean keep = node.hasOptions() && node.options().truth(0);
        return keep ? result : flat(name, result);
    }

    private TfliteTensor constant(Node node, int input, int axes) throws TfliteException {
        TfliteTensor tensor = graph.constant(node, input);
        if (tensor.shape().length != axes || tensor.size() < 1) {
            throw new TfliteException(
                    "the tensor " + tensor.name() + " has the shape " + Arrays.toString(tensor.shape()));
        }
        return tensor;
    }

    /** The numbers with axes in another order; {@code axes} gives for each new axis the old one. */
    private static float[] permuted(float[] numbers, int[] shape, int... axes) {
        List<Integer> steps = new ArrayList<>();
        for (int axis : axes) {
            int step = 1;
            for (int inner = axis + 1; inner < shape.length; inner++) {
                step *= shape[inner];
            }
            steps.add(step);
        }
        float[] moved = new float[numbers.length];
        int to = 0;
        for (int a = 0; a < shape[axes[0]]; a++) {
            for (int b = 0; b < shape[axes[1]]; b++) {
                for (int c = 0; c < shape[axes[2]]; c++) {
                    for (int d = 0; d < shape[axes[3]]; d++) {
                        moved[to++] =
                                numbers[a * steps.get(0) + b * steps.get(1) + c * steps.get(2) + d * steps.get(3)];
                    }
                }
            }
        }
        return moved;
    }
}
