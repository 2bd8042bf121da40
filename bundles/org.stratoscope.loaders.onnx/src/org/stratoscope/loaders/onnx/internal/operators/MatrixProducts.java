package org.stratoscope.loaders.onnx.internal.operators;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Operation.Combination;

/** Products of matrices; flat features times a constant become a fully connected layer. */
final class MatrixProducts {

    private MatrixProducts() {}

    static List<Value> product(Call call) throws OnnxException {
        Value a = call.input(0);
        Value b = call.input(1);
        if (LinearLayers.isFlat(call, a)
                && b instanceof Value.Fixed matrix
                && matrix.tensor().shape().length == 2) {
            return List.of(LinearLayers.linear(call, (Value.Computed) a, matrix.tensor(), false, 1, Optional.empty()));
        }
        return List.of(stacked(call, a, b));
    }

    static List<Value> general(Call call) throws OnnxException {
        boolean transposeA = call.attributes().flag("transA", false);
        boolean transposeB = call.attributes().flag("transB", false);
        double alpha = call.attributes().number("alpha", 1);
        double beta = call.attributes().number("beta", 1);
        Optional<Value> addend = beta == 0 ? Optional.empty() : call.optional(2);
        if (call.rank() != 2 || call.scope().shape(call.input(1)).length != 2) {
            throw OnnxException.damaged("multiplies tensors that are no matrices.");
        }
        if (LinearLayers.isFlat(call, call.input(0)) && !transposeA && call.input(1) instanceof Value.Fixed matrix) {
            Tensor b = matrix.tensor();
            Optional<Tensor> bias = LinearLayers.bias(addend, b.shape()[transposeB ? 0 : 1], beta);
            Value y = LinearLayers.linear(call, (Value.Computed) call.input(0), b, transposeB, alpha, bias);
            return List.of(bias.isPresent() || addend.isEmpty() ? y : plus(call, y, addend.get(), beta));
        }
        Value a = transposeA ? transposed(call, call.input(0)) : call.input(0);
        Value b = transposeB ? transposed(call, call.input(1)) : call.input(1);
        Value y = stacked(call, a, b);
        if (alpha != 1) {
            y = call.scope().add(call.name() + ".alpha", new Operation.Scaling(alpha), (Value.Computed) y);
        }
        return List.of(addend.isEmpty() ? y : plus(call, y, addend.get(), beta));
    }

    private static Value plus(Call call, Value y, Value addend, double beta) throws OnnxException {
        Value.Computed sum = (Value.Computed) y;
        if (addend instanceof Value.Computed c) {
            Value.Computed scaled =
                    beta == 1 ? c : call.scope().add(call.name() + ".beta", new Operation.Scaling(beta), c);
            return call.scope().add(call.name() + ".sum", Operation.Arithmetic.of(Combination.SUM), sum, scaled);
        }
        Tensor c = ((Value.Fixed) addend).tensor();
        long[] shape = call.scope().perImage(c.shape(), 2);
        double[] values = new double[c.size()];
        Arrays.setAll(values, i -> beta * c.number(i));
        return call.scope()
                .add(
                        call.name() + ".sum",
                        Operation.Arithmetic.with(Combination.SUM, Call.shape(shape)),
                        Map.of(".value", () -> DoubleBuffer.wrap(values)),
                        sum);
    }

    private static Value transposed(Call call, Value matrix) throws OnnxException {
        if (call.scope().batched()) {
            throw OnnxException.mixesImages("transposes a matrix with one row for each image.");
        }
        return call.scope()
                .add(
                        call.name() + ".transposed",
                        new Operation.Permutation(List.of(1, 0)),
                        call.scope().computed(call.name() + ".matrix", matrix, 2));
    }

    /** Multiplies the last two axes, as numpy's matmul does. */
    private static Value stacked(Call call, Value a, Value b) throws OnnxException {
        Scope scope = call.scope();
        int rankA = scope.shape(a).length;
        int rankB = scope.shape(b).length;
        if (rankA == 0 || rankB == 0) {
            throw OnnxException.damaged("multiplies a single number as a matrix.");
        }
        int rank = Math.max(2, Math.max(rankA, rankB));
        if (scope.batched() && (rankA < 3 || rank != rankA)) {
            throw OnnxException.mixesImages("multiplies matrices along the axis of the images.");
        }
        Value.Computed wideA = widened(call, a, rank, false);
        Value.Computed wideB = widened(call, b, rank, true);
        Value.Computed y = scope.add(call.name(), new Operation.MatrixProduct(), wideA, wideB);
        if (rankA > 1 && rankB > 1) {
            return y;
        }
        long[] shape = scope.imageShape(y);
        int first = shape.length - 2;
        long[] kept = IntStream.range(0, shape.length)
                .filter(axis -> !(axis == first && rankA == 1) && !(axis == first + 1 && rankB == 1))
                .mapToLong(axis -> shape[axis])
                .toArray();
        return scope.reshape(call.name() + ".vector", y, kept);
    }

    /** A vector as a matrix of one row or column, and axes of length one in front. */
    private static Value.Computed widened(Call call, Value value, int rank, boolean column) throws OnnxException {
        Scope scope = call.scope();
        long[] shape = scope.shape(value);
        long[] matrix = shape.length > 1 ? shape : column ? new long[] {shape[0], 1} : new long[] {1, shape[0]};
        long[] wide = new long[rank];
        Arrays.fill(wide, 1);
        System.arraycopy(matrix, 0, wide, rank - matrix.length, matrix.length);
        if (value instanceof Value.Fixed fixed) {
            Tensor tensor = fixed.tensor().reshaped(wide);
            return scope.computed(call.name() + ".matrix", new Value.Fixed(tensor), rank);
        }
        if (scope.batched() && shape.length != rank) {
            throw OnnxException.mixesImages("multiplies values with different numbers of axes.");
        }
        return scope.batched()
                ? (Value.Computed) value
                : scope.reshape(call.name() + ".axes", (Value.Computed) value, wide);
    }
}
