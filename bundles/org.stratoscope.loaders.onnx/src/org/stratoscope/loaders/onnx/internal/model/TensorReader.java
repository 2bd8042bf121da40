package org.stratoscope.loaders.onnx.internal.model;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/**
 * Reads the tensors of a model.
 *
 * @param folder where external data may lie
 * @param files told of every file of external data that is read
 */
public record TensorReader(Path folder, Consumer<Path> files) {

    /** Reads a tensor; the number of values is compared with the shape before anything is allocated. */
    public Tensor read(TensorProto proto) throws OnnxException {
        ElementType type = ElementType.of(proto.getDataType());
        long[] shape = proto.getDimsList().stream().mapToLong(Long::longValue).toArray();
        int size = (int) Tensor.checkedSize(proto.getDimsList());
        if (proto.hasSegment()) {
            throw OnnxException.unsupported("is stored in segments.");
        }
        if (proto.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            ByteBuffer raw =
                    new ExternalData(folder, files).read(proto.getExternalDataList(), (long) size * type.bytes());
            return Tensor.of(type, shape, raw(type, raw, size));
        }
        if (proto.hasRawData()) {
            ByteBuffer raw = proto.getRawData().asReadOnlyByteBuffer();
            require(raw.remaining(), (long) size * type.bytes(), "bytes");
            return Tensor.of(type, shape, raw(type, raw, size));
        }
        return Tensor.of(type, shape, fields(type, proto, size));
    }

    private static Buffer raw(ElementType type, ByteBuffer bytes, int size) {
        // A view of its own, as places are counted from the beginning of the tensor, not of the file.
        ByteBuffer raw = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case FLOAT -> raw.asFloatBuffer();
            case DOUBLE -> raw.asDoubleBuffer();
            case INT64, UINT64 -> raw.asLongBuffer();
            case FLOAT16 -> floats(size, i -> Float.float16ToFloat(raw.getShort(2 * i)));
            case BFLOAT16 -> floats(size, i -> Float.intBitsToFloat(raw.getShort(2 * i) << 16));
            case UINT8 -> longs(size, i -> raw.get(i) & 0xff);
            case INT8, BOOL -> longs(size, raw::get);
            case UINT16 -> longs(size, i -> raw.getShort(2 * i) & 0xffff);
            case INT16 -> longs(size, i -> raw.getShort(2 * i));
            case INT32 -> longs(size, i -> raw.getInt(4 * i));
            case UINT32 -> longs(size, i -> raw.getInt(4 * i) & 0xffffffffL);
        };
    }

    private static Buffer fields(ElementType type, TensorProto proto, int size) throws OnnxException {
        int count = switch (type) {
            case FLOAT -> proto.getFloatDataCount();
            case DOUBLE -> proto.getDoubleDataCount();
            case INT64 -> proto.getInt64DataCount();
            case UINT32, UINT64 -> proto.getUint64DataCount();
            default -> proto.getInt32DataCount();
        };
        require(count, size, "values");
        return switch (type) {
            case FLOAT -> floats(size, proto::getFloatData);
            case DOUBLE -> {
                double[] values = new double[size];
                Arrays.setAll(values, proto::getDoubleData);
                yield DoubleBuffer.wrap(values);
            }
            case INT64 -> longs(size, proto::getInt64Data);
            case UINT32, UINT64 -> longs(size, proto::getUint64Data);
            case FLOAT16 -> floats(size, i -> Float.float16ToFloat((short) proto.getInt32Data(i)));
            case BFLOAT16 -> floats(size, i -> Float.intBitsToFloat(proto.getInt32Data(i) << 16));
            default -> longs(size, proto::getInt32Data);
        };
    }

    private static void require(long found, long needed, String unit) throws OnnxException {
        if (found != needed) {
            throw OnnxException.damaged("holds " + found + " " + unit + " but its shape needs " + needed + ".");
        }
    }

    private static FloatBuffer floats(int size, IntToDoubleFunction value) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) value.applyAsDouble(i);
        }
        return FloatBuffer.wrap(values);
    }

    private static LongBuffer longs(int size, IntToLongFunction value) {
        long[] values = new long[size];
        Arrays.setAll(values, value);
        return LongBuffer.wrap(values);
    }
}
