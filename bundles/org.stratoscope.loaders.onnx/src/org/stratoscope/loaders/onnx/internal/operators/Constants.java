package org.stratoscope.loaders.onnx.internal.operators;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.ElementType;
import org.stratoscope.loaders.onnx.internal.model.Limits;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/** Constants, and their types. */
final class Constants {

    private Constants() {}

    static Optional<Tensor> constant(Call call) throws OnnxException {
        Optional<TensorProto> stored = call.attributes().tensor("value");
        if (stored.isPresent()) {
            return Optional.of(call.tensors().read(stored.get()));
        }
        if (call.attributes().has("value_int")) {
            long value = call.attributes().integer("value_int", 0);
            return Optional.of(Tensor.list(value).reshaped());
        }
        if (call.attributes().has("value_float")) {
            double value = call.attributes().number("value_float", 0);
            return Optional.of(Tensor.filled(ElementType.FLOAT, new long[0], value));
        }
        Optional<long[]> integers = call.attributes().longs("value_ints");
        if (integers.isPresent()) {
            return Optional.of(Tensor.list(integers.get()));
        }
        Optional<List<Float>> numbers = call.attributes().numbers("value_floats");
        if (numbers.isPresent()) {
            FloatBuffer values = FloatBuffer.allocate(numbers.get().size());
            numbers.get().forEach(values::put);
            return Optional.of(Tensor.of(ElementType.FLOAT, new long[] {values.limit()}, values.flip()));
        }
        throw OnnxException.unsupported("is a constant that is neither numbers nor a tensor of them.");
    }

    static Optional<Tensor> filled(Call call) throws OnnxException {
        long[] shape = call.required(0).integers();
        Tensor.checkedSize(Arrays.stream(shape).boxed().toList());
        Optional<TensorProto> value = call.attributes().tensor("value");
        if (value.isEmpty()) {
            return Optional.of(Tensor.filled(ElementType.FLOAT, shape, 0));
        }
        Tensor one = call.tensors().read(value.get());
        if (one.size() != 1) {
            throw OnnxException.damaged("has a value that is not one number.");
        }
        return Optional.of(Tensor.filled(one.type(), shape, one.number(0)));
    }

    /** The axes of anything, of what is computed as of constants. */
    static List<Value> shape(Call call) throws OnnxException {
        return List.of(new Value.Fixed(axes(call)));
    }

    static Tensor axes(Call call) throws OnnxException {
        long[] shape = call.shape();
        int start = cut(call.attributes().integer("start", 0), shape.length);
        int end = cut(call.attributes().integer("end", shape.length), shape.length);
        return Tensor.list(Arrays.copyOfRange(shape, start, Math.max(start, end)));
    }

    private static int cut(int axis, int rank) {
        return Math.clamp(axis < 0 ? (long) axis + rank : axis, 0, rank);
    }

    static Optional<Tensor> cast(Call call) throws OnnxException {
        Tensor x = call.required(0);
        ElementType type = target(call);
        if (x.type() == type) {
            return Optional.of(x);
        }
        if (x.isFilled()) {
            return Optional.of(Tensor.filled(type, x.shape(), converted(type, x.number(0))));
        }
        requireSmall(x);
        if (type.isFloating() && type != ElementType.DOUBLE) {
            float[] values = new float[x.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) converted(type, x.number(i));
            }
            return Optional.of(Tensor.of(type, x.shape(), FloatBuffer.wrap(values)));
        }
        if (type == ElementType.DOUBLE) {
            double[] values = new double[x.size()];
            Arrays.setAll(values, x::number);
            return Optional.of(Tensor.of(type, x.shape(), DoubleBuffer.wrap(values)));
        }
        long[] values = new long[x.size()];
        Arrays.setAll(
                values, i -> x.type().isFloating() ? (long) converted(type, x.number(i)) : whole(type, x.integer(i)));
        return Optional.of(Tensor.of(type, x.shape(), LongBuffer.wrap(values)));
    }

    private static double converted(ElementType type, double value) {
        return switch (type) {
            case DOUBLE -> value;
            case FLOAT -> (float) value;
            case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16((float) value));
            case BFLOAT16 -> halved((float) value);
            case BOOL -> value != 0 ? 1 : 0;
            default -> whole(type, (long) value);
        };
    }

    /** The nearest number of eight bits of significand, ties to even. */
    private static double halved(float value) {
        int bits = Float.floatToRawIntBits(value);
        int rounded = bits + 0x7fff + (bits >>> 16 & 1) & 0xffff0000;
        return Float.isFinite(value) ? Float.intBitsToFloat(rounded) : value;
    }

    /** A whole number in fewer bits, as computers cut it. */
    private static long whole(ElementType type, long value) {
        return switch (type) {
            case BOOL -> value != 0 ? 1 : 0;
            case INT8 -> (byte) value;
            case UINT8 -> value & 0xff;
            case INT16 -> (short) value;
            case UINT16 -> value & 0xffff;
            case INT32 -> (int) value;
            case UINT32 -> value & 0xffffffffL;
            default -> value;
        };
    }

    /** A computed value keeps its precision, which is the network's. */
    static List<Value> castComputed(Call call) throws OnnxException {
        Value.Computed x = call.computed(0);
        ElementType type = target(call);
        if (!type.isFloating() || type == ElementType.BFLOAT16 || !x.type().isFloating()) {
            throw OnnxException.unsupported("changes computed values to "
                    + type.name().toLowerCase(Locale.ROOT) + " numbers, which is not supported.");
        }
        return List.of(new Value.Computed(x.node(), type));
    }

    private static ElementType target(Call call) throws OnnxException {
        // The first operator set names the type in a word.
        return call.opset() < 6
                ? named(call.attributes().text("to", ""))
                : ElementType.of(call.attributes().integer("to", 0));
    }

    private static ElementType named(String name) throws OnnxException {
        for (ElementType type : ElementType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw OnnxException.unsupported("casts to '" + name + "'.");
    }

    static void requireSmall(Tensor tensor) throws OnnxException {
        if (tensor.size() > Limits.FOLDED_VALUES) {
            throw OnnxException.unsupported("computes with a constant of " + tensor.size() + " values.");
        }
    }
}
