package org.stratoscope.loaders.onnx.internal.operators;

import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.ElementType;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Operation;

/** Products of flat features and a constant matrix, as fully connected layers. */
final class LinearLayers {

    private LinearLayers() {}

    /** Whether a value is one row of features for each image. */
    static boolean isFlat(Call call, Value value) {
        return value instanceof Value.Computed x
                && call.scope().batched()
                && call.scope().imageShape(x).length == 1;
    }

    /** The addend as one number for each output, where it is the same for all images. */
    static Optional<Tensor> bias(Optional<Value> addend, long outputs, double beta) {
        if (addend.isEmpty() || !(addend.get() instanceof Value.Fixed fixed)) {
            return Optional.empty();
        }
        Tensor c = fixed.tensor();
        long[] shape = c.shape();
        boolean row = shape.length == 0 || shape.length == 1 || shape.length == 2 && shape[0] == 1;
        long last = shape.length == 0 ? 1 : shape[shape.length - 1];
        if (!row || last != outputs && last != 1) {
            return Optional.empty();
        }
        if (beta == 1 && last == outputs) {
            return Optional.of(c);
        }
        float[] values = new float[(int) outputs];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (beta * c.number(last == 1 ? 0 : i));
        }
        return Optional.of(Tensor.of(ElementType.FLOAT, new long[] {outputs}, FloatBuffer.wrap(values)));
    }

    /**
     * A fully connected layer.
     *
     * @param transposed whether the matrix has one row, rather than one column, for each output
     * @param factor what the matrix is multiplied by
     */
    static Value linear(
            Call call, Value.Computed x, Tensor matrix, boolean transposed, double factor, Optional<Tensor> bias)
            throws OnnxException {
        long[] shape = matrix.shape();
        int outputs = Math.toIntExact(shape[transposed ? 0 : 1]);
        long features = shape[transposed ? 1 : 0];
        if (features != call.scope().imageShape(x)[0]) {
            throw OnnxException.damaged("has a matrix for " + features + " features but gets "
                    + call.scope().imageShape(x)[0] + ".");
        }
        Map<String, Supplier<Buffer>> numbers = new HashMap<>();
        boolean same = (transposed || matrix.isFilled()) && factor == 1;
        numbers.put(".weight", same ? matrix::numbers : () -> rows(matrix, transposed, factor));
        bias.ifPresent(values -> numbers.put(".bias", values::numbers));
        return call.scope().add(call.name(), new Operation.Linear(outputs, bias.isPresent()), numbers, x);
    }

    /** The matrix with one row for each output. */
    private static Buffer rows(Tensor matrix, boolean transposed, double factor) {
        float[] values = new float[matrix.size()];
        long[] shape = matrix.shape();
        int rows = (int) shape[0];
        int columns = (int) shape[1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = factor * matrix.number(row * columns + column);
                values[transposed ? row * columns + column : column * rows + row] = (float) value;
            }
        }
        return FloatBuffer.wrap(values);
    }
}
