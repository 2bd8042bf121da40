package org.stratoscope.loaders.onnx.internal.operators;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.ConstantOperator;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.model.Limits;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Shapes;

/** Arithmetic of whole numbers, which exported models use to compute shapes, and parts of constants. */
final class WholeNumbers {

    private WholeNumbers() {}

    /** Combines two tensors of whole numbers; anything else is run like what is computed. */
    static ConstantOperator two(LongBinaryOperator function) {
        return call -> {
            Tensor a = call.required(0);
            Tensor b = call.required(1);
            if (!Combinations.isWhole(a) || !Combinations.isWhole(b) || call.opset() < 7) {
                return Optional.empty();
            }
            long[] shape = Shapes.broadcast(Call.shape(a.shape()), Call.shape(b.shape()))
                    .orElseThrow(() -> OnnxException.damaged("combines tensors whose axes do not agree."))
                    .getShape();
            if (Tensor.checkedSize(Arrays.stream(shape).boxed().toList()) > Limits.FOLDED_VALUES) {
                throw OnnxException.unsupported("computes too many constants.");
            }
            long[] values = new long[(int) Tensor.size(shape)];
            for (int place = 0; place < values.length; place++) {
                values[place] = function.applyAsLong(
                        a.integer(source(place, shape, a.shape())), b.integer(source(place, shape, b.shape())));
            }
            return Optional.of(Tensor.of(a.type(), shape, LongBuffer.wrap(values)));
        };
    }

    /** The place in a tensor that is repeated along axes of length one. */
    private static int source(int place, long[] shape, long[] axes) {
        int rest = place;
        int source = 0;
        int stride = 1;
        for (int back = 1; back <= shape.length; back++) {
            int index = (int) (rest % shape[shape.length - back]);
            rest /= (int) shape[shape.length - back];
            if (back <= axes.length) {
                long length = axes[axes.length - back];
                source += length == 1 ? 0 : index * stride;
                stride *= (int) length;
            }
        }
        return source;
    }

    /** A quotient rounded towards zero. */
    static long quotient(long a, long b) {
        if (b == 0) {
            throw new ArithmeticException("division by zero");
        }
        return a / b;
    }

    /** Joins lists of whole numbers. */
    static Optional<Tensor> joined(Call call) throws OnnxException {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < call.inputs().size(); i++) {
            Tensor part = call.required(i);
            if (part.shape().length != 1 || part.type().isFloating()) {
                return Optional.empty();
            }
            Constants.requireSmall(part);
            Arrays.stream(part.integers()).forEach(values::add);
        }
        if (values.size() > Limits.FOLDED_VALUES) {
            throw OnnxException.unsupported("computes too many constants.");
        }
        long[] joined = values.stream().mapToLong(Long::longValue).toArray();
        return Optional.of(Tensor.of(call.required(0).type(), new long[] {joined.length}, LongBuffer.wrap(joined)));
    }

    static Optional<Tensor> gathered(Call call) throws OnnxException {
        Tensor x = call.required(0);
        long[] shape = x.shape();
        int axis = Scope.positive(call.attributes().integer("axis", 0), shape.length);
        int[] chosen = Indices.gathered(call.required(1), shape[axis]);
        int[][] indices = new int[shape.length][];
        indices[axis] = chosen;
        long[] result = Selections.replaced(shape, axis, call.required(1).shape());
        return Optional.of(selected(x, indices).reshaped(result));
    }

    static Optional<Tensor> sliced(Call call) throws OnnxException {
        Tensor x = call.required(0);
        return Optional.of(selected(x, Indices.sliced(call, x.shape())));
    }

    /** Keeps indices of each axis; all of them where none are given. */
    private static Tensor selected(Tensor x, int[][] indices) throws OnnxException {
        long[] shape = x.shape();
        long[] result = shape.clone();
        for (int axis = 0; axis < shape.length; axis++) {
            result[axis] = indices[axis] == null ? shape[axis] : indices[axis].length;
        }
        if (x.isFilled()) {
            return Tensor.filled(x.type(), result, x.number(0));
        }
        Constants.requireSmall(x);
        if (Tensor.checkedSize(Arrays.stream(result).boxed().toList()) > Limits.FOLDED_VALUES) {
            throw OnnxException.unsupported("computes too many constants.");
        }
        int size = (int) Tensor.size(result);
        int[] sources = new int[size];
        for (int place = 0; place < size; place++) {
            int rest = place;
            int stride = 1;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                int index = (int) (rest % result[axis]);
                rest /= (int) result[axis];
                sources[place] += stride * (indices[axis] == null ? index : indices[axis][index]);
                stride *= (int) shape[axis];
            }
        }
        return x.picked(sources, result);
    }
}
