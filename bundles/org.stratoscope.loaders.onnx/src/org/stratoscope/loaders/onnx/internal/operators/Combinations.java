package org.stratoscope.loaders.onnx.internal.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Operator;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.ElementType;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Operation.Combination;

/** Values combined one by one, axes of length one being repeated. */
final class Combinations {

    private Combinations() {}

    /** An operator with two inputs. */
    static Operator two(Combination combination) {
        return call -> {
            requireFractions(call, combination);
            return List.of(combine(call, combination, call.input(0), aligned(call)));
        };
    }

    /** An operator with any number of inputs. */
    static Operator many(Combination combination) {
        return call -> {
            List<Value> inputs = new ArrayList<>();
            for (int i = 0; i < call.inputs().size(); i++) {
                inputs.add(call.input(i));
            }
            if (combination == Combination.SUM && sameShape(call.scope(), inputs)) {
                Value.Computed[] computed =
                        inputs.stream().map(Value.Computed.class::cast).toArray(Value.Computed[]::new);
                return List.of(call.scope().add(call.name(), new Operation.Addition(), computed));
            }
            Value result = call.input(0);
            for (Value next : inputs.subList(1, inputs.size())) {
                result = combine(call, combination, result, next);
            }
            return List.of(result);
        };
    }

    private static boolean sameShape(Scope scope, List<Value> inputs) {
        return inputs.size() > 1
                && inputs.stream()
                        .allMatch(value -> value instanceof Value.Computed
                                && Arrays.equals(scope.shape(value), scope.shape(inputs.getFirst())));
    }

    private static void requireFractions(Call call, Combination combination) throws OnnxException {
        if (combination == Combination.QUOTIENT
                && call.input(0) instanceof Value.Computed x
                && !x.type().isFloating()) {
            throw OnnxException.unsupported("divides whole numbers that are computed, which is not supported.");
        }
    }

    /** The second input; before operator set 7, its axes began at one that the node names. */
    private static Value aligned(Call call) throws OnnxException {
        Value second = call.input(1);
        if (call.opset() >= 7 || !call.attributes().has("axis") || !(second instanceof Value.Fixed fixed)) {
            return second;
        }
        long[] shape = fixed.tensor().shape();
        int behind = call.rank() - Scope.positive(call.attributes().integer("axis", 0), call.rank()) - shape.length;
        if (behind < 0) {
            throw OnnxException.damaged("has a second input with too many axes.");
        }
        long[] aligned = Arrays.copyOf(shape, shape.length + behind);
        Arrays.fill(aligned, shape.length, aligned.length, 1);
        return new Value.Fixed(fixed.tensor().reshaped(aligned));
    }

    private static Value combine(Call call, Combination combination, Value first, Value second) throws OnnxException {
        if (first instanceof Value.Computed a && second instanceof Value.Computed b) {
            int rank = Math.max(call.scope().shape(a).length, call.scope().shape(b).length);
            return call.scope()
                    .add(
                            call.name(),
                            Operation.Arithmetic.of(combination),
                            widened(call, a, rank),
                            widened(call, b, rank));
        }
        if (first instanceof Value.Computed a && second instanceof Value.Fixed b) {
            return withConstant(call, combination, a, b.tensor(), false);
        }
        if (first instanceof Value.Fixed a && second instanceof Value.Computed b) {
            return withConstant(call, combination, b, a.tensor(), true);
        }
        throw OnnxException.unsupported("combines constants beside something computed from the images.");
    }

    private static Value withConstant(
            Call call, Combination combination, Value.Computed x, Tensor constant, boolean first) throws OnnxException {
        int rank = Math.max(call.scope().shape(x).length, constant.shape().length);
        Value.Computed wide = widened(call, x, rank);
        long[] shape = call.scope().perImage(constant.shape(), rank);
        if (Tensor.size(shape) == 0) {
            throw OnnxException.unsupported("combines images with a constant that has no values.");
        }
        return call.scope()
                .add(
                        call.name(),
                        new Operation.Arithmetic(combination, Optional.of(Call.shape(shape)), first),
                        Map.of(".value", constant::numbers),
                        wide);
    }

    /** A value with axes of length one in front. */
    private static Value.Computed widened(Call call, Value.Computed x, int rank) throws OnnxException {
        long[] image = call.scope().imageShape(x);
        int more = rank - call.scope().offset() - image.length;
        if (more == 0) {
            return x;
        }
        if (call.scope().batched()) {
            throw OnnxException.mixesImages("combines values with different numbers of axes.");
        }
        long[] wide = new long[image.length + more];
        Arrays.fill(wide, 1);
        System.arraycopy(image, 0, wide, more, image.length);
        return call.scope().reshape(call.name() + ".axes", x, wide);
    }

    /** Whether the numbers of a tensor are whole. */
    static boolean isWhole(Tensor tensor) {
        return !tensor.type().isFloating() && tensor.type() != ElementType.BOOL;
    }
}
