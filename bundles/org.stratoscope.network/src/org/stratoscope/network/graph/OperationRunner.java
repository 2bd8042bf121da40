package org.stratoscope.network.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.network.Mode;

/**
 * Computes single nodes. Every result is a new tensor handle owned by the manager of the first input, also where values
 * are only passed on, so that whoever runs the graph can free each result by itself.
 */
final class OperationRunner {

    private final Map<String, NDArray> parameters;
    private final Mode mode;

    OperationRunner(Map<String, NDArray> parameters, Mode mode) {
        this.parameters = parameters;
        this.mode = mode;
    }

    PtNDArray run(Node node, List<PtNDArray> inputs) {
        PtNDArray x = inputs.getFirst();
        return switch (node.operation()) {
            case Operation.Convolution c -> convolution(node, c, x);
            case Operation.BatchNormalization n -> normalization(node, n, x);
            case Operation.Activation a -> activation(a.function(), x);
            case Operation.LeakyRectifier l -> JniUtils.leakyRelu(x, l.slope());
            case Operation.MaxPooling p -> maxPooling(p.window(), x);
            case Operation.AveragePooling p -> averagePooling(p, x);
            case Operation.GlobalAveragePooling p -> JniUtils.adaptiveAvgPool(x, new Shape(1, 1));
            case Operation.Flatten f ->
                JniUtils.reshape(x, new long[] {x.getShape().get(0), -1});
            case Operation.Linear l ->
                JniUtils.linear(x, parameter(node, ParameterLayout.WEIGHT), bias(node, l.bias()));
            case Operation.Addition a -> sum(inputs);
            case Operation.Concatenation c -> JniUtils.cat(inputs.toArray(PtNDArray[]::new), 1);
            case Operation.Subsampling s -> subsample(x, s.stride());
            case Operation.PadShortcut s -> shortcut(s, x);
            case Operation.Padding p -> JniUtils.pad(x, new long[] {p.left(), p.right(), p.top(), p.bottom()}, 0);
        };
    }

    private PtNDArray convolution(Node node, Operation.Convolution c, PtNDArray x) {
        return JniUtils.convolution(
                x,
                parameter(node, ParameterLayout.WEIGHT),
                bias(node, c.bias()),
                new Shape(c.stride(), c.stride()),
                new Shape(c.padding(), c.padding()),
                new Shape(c.dilation(), c.dilation()),
                c.groups());
    }

    private PtNDArray normalization(Node node, Operation.BatchNormalization n, PtNDArray x) {
        PtNDArray mean = parameter(node, ParameterLayout.RUNNING_MEAN);
        PtNDArray variance = parameter(node, ParameterLayout.RUNNING_VARIANCE);
        if (mode != Mode.BATCH_STATISTICS) {
            return normalization(node, n, x, mean, variance);
        }
        // libtorch updates the running statistics it is given whenever it uses those of the batch: give it copies.
        try (PtNDArray meanCopy = JniUtils.clone(mean);
                PtNDArray varianceCopy = JniUtils.clone(variance)) {
            return normalization(node, n, x, meanCopy, varianceCopy);
        }
    }

    /** JniUtils names the four tensors in another order than the native function takes them; this is the native order. */
    private PtNDArray normalization(
            Node node, Operation.BatchNormalization n, PtNDArray x, PtNDArray mean, PtNDArray variance) {
        return JniUtils.batchNorm(
                x,
                mean,
                variance,
                parameter(node, ParameterLayout.WEIGHT),
                parameter(node, ParameterLayout.BIAS),
                mode != Mode.EVALUATION,
                n.momentum(),
                n.epsilon());
    }

    private static PtNDArray activation(ActivationFunction function, PtNDArray x) {
        return switch (function) {
            case RELU -> JniUtils.relu(x);
            case RELU6 -> JniUtils.clip(x, 0, 6);
            case TANH -> JniUtils.tanh(x);
            case SIGMOID -> JniUtils.sigmoid(x);
            case SILU -> silu(x);
            case GELU -> JniUtils.gelu(x);
            case IDENTITY -> JniUtils.reshape(x, x.getShape().getShape());
        };
    }

    private static PtNDArray silu(PtNDArray x) {
        try (PtNDArray gate = JniUtils.sigmoid(x)) {
            return JniUtils.mul(x, gate);
        }
    }

    private static PtNDArray maxPooling(Window w, PtNDArray x) {
        return JniUtils.maxPool(x, kernel(w), stride(w), padding(w), w.ceiling());
    }

    private static PtNDArray averagePooling(Operation.AveragePooling p, PtNDArray x) {
        Window w = p.window();
        boolean padded = w.paddingHeight() > 0 || w.paddingWidth() > 0;
        if (p.countPadding() || !padded) {
            return mean(w, x);
        }
        // DJL's native code ignores its flag and always counts the padding: divide by the share of real pixels.
        long[] plane = x.getShape().getShape().clone();
        plane[0] = 1;
        plane[1] = 1;
        try (PtNDArray mean = mean(w, x);
                PtNDArray ones = (PtNDArray) x.getManager().ones(new Shape(plane), x.getDataType());
                PtNDArray share = mean(w, ones)) {
            return JniUtils.div(mean, share);
        }
    }

    private static PtNDArray mean(Window w, PtNDArray x) {
        return JniUtils.avgPool(x, kernel(w), stride(w), padding(w), w.ceiling(), true);
    }

    private static Shape kernel(Window w) {
        return new Shape(w.kernelHeight(), w.kernelWidth());
    }

    private static Shape stride(Window w) {
        return new Shape(w.strideHeight(), w.strideWidth());
    }

    private static Shape padding(Window w) {
        return new Shape(w.paddingHeight(), w.paddingWidth());
    }

    private static PtNDArray sum(List<PtNDArray> inputs) {
        PtNDArray total = JniUtils.add(inputs.get(0), inputs.get(1));
        for (PtNDArray next : inputs.subList(2, inputs.size())) {
            try (PtNDArray partial = total) {
                total = JniUtils.add(partial, next);
            }
        }
        return total;
    }

    private static PtNDArray shortcut(Operation.PadShortcut s, PtNDArray x) {
        try (PtNDArray kept = subsample(x, s.stride())) {
            return JniUtils.pad(kept, new long[] {0, 0, 0, 0, s.before(), s.after()}, 0);
        }
    }

    private static PtNDArray subsample(PtNDArray x, int stride) {
        long[] shape = x.getShape().getShape();
        return JniUtils.index(x, new long[4], shape, new long[] {1, 1, stride, stride}, x.getManager());
    }

    private PtNDArray bias(Node node, boolean present) {
        return present ? parameter(node, ParameterLayout.BIAS) : null;
    }

    private PtNDArray parameter(Node node, String suffix) {
        return (PtNDArray) parameters.get(node.name() + suffix);
    }
}
