package org.stratoscope.loaders.onnx.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;

/** Damaged, hostile and foreign models are refused with one sentence; external data stays inside the model's folder. */
class HostileModelTests {

    private static final ImageShape IMAGE = new ImageShape(1, 1, 2);

    @TempDir
    Path outer;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(outer.resolve("model"));
    }

    @Test
    void constantsOutsideTheFileAreReadFromTheModelsFolder() throws IOException, StratoscopeException {
        Path data = Files.write(folder.resolve("weights.bin"), twoFloats());
        List<Path> read = new ArrayList<>();
        Path file = Models.write(folder.resolve("m.onnx"), withExternal("weights.bin", "0", "8"));
        try (NDManager manager = NDManager.newBaseManager();
                Network network = Models.load(file, IMAGE, manager, DataType.FLOAT32, read::add)) {
            float[] value = network.parameters().values().iterator().next().toFloatArray();
            assertEquals("[3.0, 4.0]", Arrays.toString(value));
        }
        assertEquals(List.of(file, folder.toAbsolutePath().resolve(data.getFileName())), read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.bin",
                "sub/../../secret.bin",
                "./../secret.bin",
                "/etc/hostname",
                "C:/secret.bin",
                "..\\secret.bin",
                ""
            })
    void placesOutsideTheModelsFolderAreRefused(String location) throws IOException {
        Files.write(outer.resolve("secret.bin"), twoFloats());
        assertTrue(refusal(withExternal(location, "0", "8"))
                .contains("only plain files inside the model's folder are read"));
    }

    @Test
    void linksAreRefused() throws IOException {
        Path secret = Files.write(outer.resolve("secret.bin"), twoFloats());
        try {
            Files.createSymbolicLink(folder.resolve("link.bin"), secret);
            Files.createSymbolicLink(folder.resolve("sub"), outer);
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("this machine makes no links");
        }
        for (String location : List.of("link.bin", "sub/secret.bin")) {
            assertTrue(refusal(withExternal(location, "0", "8"))
                    .contains("only plain files inside the model's folder are read"));
        }
    }

    @Test
    void externalDataOfAnotherSizeIsRefused() throws IOException {
        Files.write(folder.resolve("weights.bin"), twoFloats());
        assertTrue(refusal(withExternal("weights.bin", "4", "8")).contains("which has 8 only"));
        assertTrue(refusal(withExternal("weights.bin", "0", "9")).contains("its shape needs 8"));
        assertTrue(refusal(withExternal("weights.bin", "-1", "8")).contains("whose offset is no number"));
        assertTrue(refusal(withExternal("absent.bin", "0", "8")).contains("which cannot be read"));
    }

    @Test
    void hugeConstantsAreRefusedBeforeTheyAreMade() throws IOException {
        TensorProto shape = Models.longs("s", 1L << 40, 1L << 40);
        NodeProto fill = Models.node("ConstantOfShape", "c", "s").build();
        NodeProto add = Models.node("Add", "y", "x", "c").build();
        assertTrue(refusal(Models.model(13, new long[] {0, 2}, List.of(shape), fill, add))
                .contains("The node 'the ConstantOfShape' (ConstantOfShape) has an axis of length 1099511627776."));
        TensorProto liar = TensorProto.newBuilder()
                .setName("c")
                .setDataType(1)
                .addDims(1 << 27)
                .build();
        assertTrue(refusal(Models.model(13, new long[] {0, 2}, List.of(liar), add))
                .contains("holds 0 values but its shape needs 134217728."));
    }

    @Test
    void manyLargeConstantsAreRefusedTogether() throws IOException {
        TensorProto wide = Models.longs("s", 2, 1L << 25);
        TensorProto tall = Models.longs("t", 1L << 25, 2);
        NodeProto[] chain = {
            Models.node("ConstantOfShape", "a", "s").build(),
            Models.node("ConstantOfShape", "b", "t").build(),
            Models.node("MatMul", "1", "x", "a").build(),
            Models.node("MatMul", "2", "1", "b").build(),
            Models.node("MatMul", "3", "2", "a").build(),
            Models.node("MatMul", "4", "3", "b").build(),
            Models.node("MatMul", "5", "4", "a").build(),
            Models.node("MatMul", "y", "5", "b").build()
        };
        assertTrue(refusal(Models.model(13, new long[] {0, 2}, List.of(wide, tall), chain))
                .contains("has 402653184 parameters, more than 268435456."));
    }

    @Test
    void deeplyNestedFilesAreRefused() throws IOException {
        GraphProto graph = GraphProto.getDefaultInstance();
        for (int depth = 0; depth < 40; depth++) {
            AttributeProto attribute =
                    AttributeProto.newBuilder().setName("body").setG(graph).build();
            graph = GraphProto.newBuilder()
                    .addNode(NodeProto.newBuilder().setOpType("If").addAttribute(attribute))
                    .build();
        }
        assertTrue(
                refusal(ModelProto.newBuilder().setGraph(graph).build()).contains("is nested deeper than 24 levels."));
    }

    @Test
    void filesWithTooManyPartsAreRefused() throws IOException {
        byte[] content = new byte[2_200_000];
        for (int i = 0; i < content.length; i += 2) {
            // An empty operator set: field 8, length 0.
            content[i] = 8 << 3 | 2;
        }
        Path file = Files.write(folder.resolve("m.onnx"), content);
        assertTrue(refusal(file).contains("has more than 1000000 parts."));
    }

    @Test
    void otherFilesAndOtherVersionsAreRefused() throws IOException {
        assertTrue(
                refusal(Files.writeString(folder.resolve("m.onnx"), "no model")).contains("m.onnx: is no "));
        assertTrue(refusal(Files.writeString(folder.resolve("m.onnx"), "")).contains("it has no graph"));
        ModelProto newer = Models.model(
                99, new long[] {0, 2}, List.of(), Models.node("Relu", "y", "x").build());
        assertTrue(refusal(newer).contains("has version 99 of the ONNX operators, but 1 to 28 are supported"));
    }

    @Test
    void whatMixesImagesIsRefusedWithItsNode() throws IOException {
        TensorProto shape = Models.longs("s", 1, -1);
        NodeProto reshape = Models.node("Reshape", "y", "x", "s").build();
        assertTrue(refusal(Models.model(13, new long[] {0, 2}, List.of(shape), reshape))
                .contains("The node 'the Reshape' (Reshape) gives images the shape"));
        NodeProto transpose = Models.node("Transpose", "y", "x").build();
        assertTrue(refusal(Models.model(13, new long[] {0, 2}, List.of(), transpose))
                .contains("moves the axis of the images. Export it so that each image is treated by itself"));
    }

    @Test
    void nodesInTheWrongOrderAreRefused() throws IOException {
        NodeProto last = Models.node("Relu", "y", "z").build();
        NodeProto first = Models.node("Relu", "z", "x").build();
        assertTrue(refusal(Models.model(13, new long[] {0, 2}, List.of(), last, first))
                .contains("needs 'z', which nothing in front of it computes."));
    }

    private static byte[] twoFloats() {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(3)
                .putFloat(4)
                .array();
    }

    private static ModelProto withExternal(String location, String offset, String length) {
        TensorProto constant = TensorProto.newBuilder()
                .setName("c")
                .setDataType(1)
                .addDims(2)
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(entry("location", location))
                .addExternalData(entry("offset", offset))
                .addExternalData(entry("length", length))
                .build();
        return Models.model(
                13,
                new long[] {0, 2},
                List.of(constant),
                Models.node("Add", "y", "x", "c").build());
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    private String refusal(ModelProto model) throws IOException {
        return refusal(Models.write(folder.resolve("m.onnx"), model));
    }

    private static String refusal(Path file) {
        try (NDManager manager = NDManager.newBaseManager()) {
            return assertThrows(UnreadableFileException.class, () -> Models.load(file, IMAGE, manager))
                    .getMessage();
        }
    }
}
