package org.stratoscope.loaders.onnx.internal;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

/** Makes ONNX files, and loads them as a task does. */
final class Models {

    private Models() {}

    /** A file that lies beside the tests. */
    static Path genuine(Path folder, String name) throws IOException {
        try (InputStream stream = Models.class.getResourceAsStream(name)) {
            return Files.write(folder.resolve(name), stream.readAllBytes());
        }
    }

    /** A model with one input {@code x} and one output {@code y}. */
    static ModelProto model(int opset, long[] input, List<TensorProto> constants, NodeProto... nodes) {
        GraphProto graph = GraphProto.newBuilder()
                .setName("graph")
                .addInput(value("x", input))
                .addOutput(ValueInfoProto.newBuilder().setName("y"))
                .addAllInitializer(constants)
                .addAllNode(Arrays.asList(nodes))
                .build();
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .setGraph(graph)
                .build();
    }

    private static ValueInfoProto value(String name, long[] axes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long axis : axes) {
            shape.addDim(
                    axis == 0
                            ? TensorShapeProto.Dimension.newBuilder().setDimParam("n")
                            : TensorShapeProto.Dimension.newBuilder().setDimValue(axis));
        }
        TypeProto.Tensor tensor =
                TypeProto.Tensor.newBuilder().setElemType(1).setShape(shape).build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    /** A node whose name is that of its operator in small letters. */
    static NodeProto.Builder node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName("the " + operator)
                .addOutput(output)
                .addAllInput(Arrays.asList(inputs));
    }

    static AttributeProto integers(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        Arrays.stream(values).forEach(attribute::addInts);
        return attribute.build();
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    static TensorProto floats(String name, List<Long> shape, float... values) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(1).addAllDims(shape);
        for (float value : values) {
            tensor.addFloatData(value);
        }
        return tensor.build();
    }

    static TensorProto longs(String name, long... values) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(7).addDims(values.length);
        Arrays.stream(values).forEach(tensor::addInt64Data);
        return tensor.build();
    }

    static Path write(Path file, ModelProto model) throws IOException {
        return Files.write(file, model.toByteArray());
    }

    static Network load(Path file, ImageShape image, NDManager manager, DataType precision, InputLog inputs)
            throws StratoscopeException {
        Context context = new Context(manager, RandomStream.of(0), Monitor.silent(), inputs, precision);
        return new OnnxNetwork().create(new OnnxParameters(file), new NetworkRequest(image, 10), context);
    }

    static Network load(Path file, ImageShape image, NDManager manager) throws StratoscopeException {
        return load(file, image, manager, DataType.FLOAT64, InputLog.none());
    }
}
