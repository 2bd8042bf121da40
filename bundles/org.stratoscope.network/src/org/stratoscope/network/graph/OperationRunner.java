package org.stratoscope.network.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
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
    private final boolean constants;

    OperationRunner(Map<String, NDArray> parameters, Mode mode) {
        this(parameters, mode, false);
    }

    private OperationRunner(Map<String, NDArray> parameters, Mode mode, boolean constants) {
        this.parameters = parameters;
        this.mode = mode;
        this.constants = constants;
    }

    /** For recordings in which parameters are constants, so that what they make of a layer may be worked out beforehand. */
    static OperationRunner ofConstants(Map<String, NDArray> parameters, Mode mode) {
        return new OperationRunner(parameters, mode, true);
    }

    PtNDArray run(Node node, List<PtNDArray> inputs) {
        PtNDArray x = inputs.getFirst();
        return switch (node.operation()) {
            case Operation.Convolution c ->
                WindowRunner.convolution(c, x, parameter(node, ParameterLayout.WEIGHT), bias(node, c.bias()));
            case Operation.TransposedConvolution c ->
                WindowRunner.transposed(c, x, parameter(node, ParameterLayout.WEIGHT), bias(node, c.bias()));
            case Operation.BatchNormalization n -> normalization(node, n, x);
            case Operation.InstanceNormalization n ->
                NormalizationRunner.byInstance(
                        n, x, parameter(node, ParameterLayout.WEIGHT), parameter(node, ParameterLayout.BIAS));
            case Operation.LocalResponseNormalization n -> NormalizationRunner.betweenChannels(n, x);
            case Operation.Activation a -> PointwiseRunner.activation(a.function(), x);
            case Operation.LeakyRectifier l -> JniUtils.leakyRelu(x, l.slope());
            case Operation.ParametricRectifier r ->
                PointwiseRunner.parametric(x, parameter(node, ParameterLayout.WEIGHT));
            case Operation.ExponentialLinear e -> PointwiseRunner.exponentialLinear(e, x);
            case Operation.HardSigmoid h -> PointwiseRunner.hardSigmoid(h, x);
            case Operation.Scaling c -> PointwiseRunner.scaled(x, c.factor());
            case Operation.Clipping c -> PointwiseRunner.clipped(x, c.lower(), c.upper());
            case Operation.Softmax s ->
                s.logarithm()
                        ? JniUtils.logSoftmax(x, s.axis() + 1L, x.getDataType())
                        : JniUtils.softmax(x, s.axis() + 1L, x.getDataType());
            case Operation.MaxPooling p -> WindowRunner.maximum(p, x);
            case Operation.AveragePooling p -> WindowRunner.average(p, x);
            case Operation.AdaptiveAveragePooling p ->
                WindowRunner.onPlanes(x, plane -> JniUtils.adaptiveAvgPool(plane, new Shape(p.height(), p.width())));
            case Operation.GlobalAveragePooling p ->
                WindowRunner.onPlanes(x, plane -> JniUtils.adaptiveAvgPool(plane, new Shape(1, 1)));
            case Operation.GlobalMaxPooling p ->
                WindowRunner.onPlanes(x, plane -> JniUtils.adaptiveMaxPool(plane, new Shape(1, 1)));
            case Operation.Mean m -> AxisRunner.mean(m, x);
            case Operation.Flatten f -> AxisRunner.reshaped(x, new Shape(-1));
            case Operation.Reshaping r -> AxisRunner.reshaped(x, r.shape());
            case Operation.Permutation p -> AxisRunner.permuted(x, p.axes());
            case Operation.Linear l ->
                JniUtils.linear(x, parameter(node, ParameterLayout.WEIGHT), bias(node, l.bias()));
            case Operation.Addition a -> PointwiseRunner.sum(inputs);
            case Operation.Arithmetic a -> arithmetic(node, a, inputs);
            case Operation.MatrixProduct m -> JniUtils.matmul(x, inputs.getLast());
            case Operation.Constant c -> AxisRunner.repeated(parameter(node, ParameterLayout.VALUE), x);
            case Operation.Concatenation c -> JniUtils.cat(inputs.toArray(PtNDArray[]::new), c.axis() + 1L);
            case Operation.Subsampling s -> AxisRunner.subsampled(x, s.stride());
            case Operation.Slicing s -> AxisRunner.sliced(x, s.ranges());
            case Operation.PadShortcut s -> AxisRunner.shortcut(s, x);
            case Operation.Padding p -> PaddingRunner.padded(p, x);
            case Operation.Resampling r -> AxisRunner.resampled(r, x, parameter(node, ParameterLayout.VALUE));
            case Operation.Dropout d -> dropped(d, x);
        };
    }

    private PtNDArray normalization(Node node, Operation.BatchNormalization n, PtNDArray x) {
        PtNDArray mean = parameter(node, ParameterLayout.RUNNING_MEAN);
        PtNDArray variance = parameter(node, ParameterLayout.RUNNING_VARIANCE);
        if (mode == Mode.EVALUATION && constants) {
            return NormalizationRunner.byConstants(
                    n,
                    x,
                    mean,
                    variance,
                    parameter(node, ParameterLayout.WEIGHT),
                    parameter(node, ParameterLayout.BIAS));
        }
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

    private PtNDArray arithmetic(Node node, Operation.Arithmetic a, List<PtNDArray> inputs) {
        if (a.constant().isEmpty()) {
            return PointwiseRunner.combined(a.combination(), inputs.get(0), inputs.get(1));
        }
        PtNDArray constant = parameter(node, ParameterLayout.VALUE);
        PtNDArray x = inputs.getFirst();
        if (!a.constantFirst()) {
            return PointwiseRunner.combined(a.combination(), x, constant);
        }
        PtNDArray result = PointwiseRunner.combined(a.combination(), constant, x);
        result.attach(x.getManager());
        return result;
    }

    /** The random numbers are those of the engine, which the training seeds before every step. */
    private PtNDArray dropped(Operation.Dropout d, PtNDArray x) {
        if (mode != Mode.TRAINING || d.rate() == 0) {
            return AxisRunner.same(x);
        }
        if (!d.wholeImages()) {
            return JniUtils.dropout(x, d.rate(), true);
        }
        long[] mask = new long[x.getShape().dimension()];
        Arrays.fill(mask, 1);
        mask[0] = x.getShape().get(0);
        try (PtNDArray ones = (PtNDArray) x.getManager().ones(new Shape(mask), x.getDataType());
                PtNDArray kept = JniUtils.dropout(ones, d.rate(), true)) {
            return JniUtils.mul(x, kept);
        }
    }

    private PtNDArray bias(Node node, boolean present) {
        return present ? parameter(node, ParameterLayout.BIAS) : null;
    }

    private PtNDArray parameter(Node node, String suffix) {
        return (PtNDArray) parameters.get(node.name() + suffix);
    }
}
