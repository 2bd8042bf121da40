package org.stratoscope.loaders.onnx.internal.operators;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.ConstantOperator;
import org.stratoscope.loaders.onnx.internal.graph.Operator;
import org.stratoscope.loaders.onnx.internal.graph.OperatorSet;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Operation.Combination;

/** The operators that are supported. */
public final class Operators {

    private static final OperatorSet ALL = new OperatorSet(operators(), constants());

    private Operators() {}

    /** Every operator, by its name in the format. */
    public static OperatorSet all() {
        return ALL;
    }

    private static Map<String, Operator> operators() {
        Map<String, Operator> all = new HashMap<>();
        all.put("Conv", Convolutions::convolution);
        all.put("ConvTranspose", Convolutions::transposed);
        all.put("BatchNormalization", Normalizations::batch);
        all.put("InstanceNormalization", Normalizations::instance);
        all.put("LRN", Normalizations::local);
        all.put("MaxPool", Poolings::maximum);
        all.put("AveragePool", Poolings::average);
        all.put("GlobalAveragePool", Poolings::globalAverage);
        all.put("GlobalMaxPool", Poolings::globalMaximum);
        all.put("Gemm", MatrixProducts::general);
        all.put("MatMul", MatrixProducts::product);
        all.put("Add", Combinations.two(Combination.SUM));
        all.put("Sub", Combinations.two(Combination.DIFFERENCE));
        all.put("Mul", Combinations.two(Combination.PRODUCT));
        all.put("Div", Combinations.two(Combination.QUOTIENT));
        all.put("Pow", Combinations.two(Combination.POWER));
        all.put("Sum", Combinations.many(Combination.SUM));
        all.put("Max", Combinations.many(Combination.MAXIMUM));
        all.put("Min", Combinations.many(Combination.MINIMUM));
        all.put("Concat", Shapings::concatenation);
        all.put("Flatten", Shapings::flatten);
        all.put("Reshape", Shapings::reshape);
        all.put("Squeeze", Shapings::squeeze);
        all.put("Unsqueeze", Shapings::unsqueeze);
        all.put("Transpose", Shapings::transpose);
        all.put("DepthToSpace", Shapings::depthToSpace);
        all.put("SpaceToDepth", Shapings::spaceToDepth);
        all.put("Slice", Selections::slice);
        all.put("Gather", Selections::gather);
        all.put("Pad", Paddings::pad);
        all.put("ReduceMean", Reductions::mean);
        all.put("Softmax", Reductions.softmax(false));
        all.put("LogSoftmax", Reductions.softmax(true));
        all.put("Resize", Resizing::resize);
        all.put("Upsample", Resizing::upsample);
        all.put("Shape", Constants::shape);
        all.put("Cast", Constants::castComputed);
        all.put("Identity", Passing::identity);
        all.put("Dropout", Passing::dropout);
        activations(all);
        return all;
    }

    private static void activations(Map<String, Operator> all) {
        all.put("Relu", Activations.of(ActivationFunction.RELU));
        all.put("Sigmoid", Activations.of(ActivationFunction.SIGMOID));
        all.put("Tanh", Activations.of(ActivationFunction.TANH));
        all.put("Softplus", Activations.of(ActivationFunction.SOFTPLUS));
        all.put("Softsign", Activations.of(ActivationFunction.SOFTSIGN));
        all.put("HardSwish", Activations.of(ActivationFunction.HARD_SWISH));
        all.put("Mish", Activations.of(ActivationFunction.MISH));
        all.put("Gelu", Activations::gelu);
        all.put("Swish", Activations::swish);
        all.put("LeakyRelu", Activations::leaky);
        all.put("PRelu", Activations::parametric);
        all.put("Elu", Activations::elu);
        all.put("Selu", Activations::selu);
        all.put("HardSigmoid", Activations::hardSigmoid);
        all.put("Abs", Activations::absolute);
        all.put("Neg", Activations::negative);
        all.put("Clip", Activations::clip);
    }

    private static Map<String, ConstantOperator> constants() {
        Map<String, ConstantOperator> all = new HashMap<>();
        all.put("Constant", Constants::constant);
        all.put("ConstantOfShape", Constants::filled);
        all.put("Shape", call -> Optional.of(Constants.axes(call)));
        all.put("Cast", Constants::cast);
        all.put("Identity", call -> Optional.of(call.required(0)));
        all.put("Gather", WholeNumbers::gathered);
        all.put("Slice", WholeNumbers::sliced);
        all.put("Concat", WholeNumbers::joined);
        all.put("Add", WholeNumbers.two(Math::addExact));
        all.put("Sub", WholeNumbers.two(Math::subtractExact));
        all.put("Mul", WholeNumbers.two(Math::multiplyExact));
        all.put("Div", WholeNumbers.two(WholeNumbers::quotient));
        all.put("Reshape", call -> reshaped(call, NewShapes.reshaped(call, call.shape())));
        all.put("Flatten", call -> reshaped(call, NewShapes.flattened(call, call.shape())));
        all.put(
                "Squeeze",
                call -> reshaped(call, NewShapes.squeezed(call, call.shape()).shape()));
        all.put(
                "Unsqueeze",
                call -> reshaped(call, NewShapes.unsqueezed(call, call.shape()).shape()));
        return all;
    }

    private static Optional<Tensor> reshaped(Call call, long[] shape) throws OnnxException {
        return Optional.of(call.required(0).reshaped(shape));
    }
}
