package org.stratoscope.loaders.onnx.internal.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratoscope.api.errors.UnreadableFileException;

/**
 * A model as it lies in its file.
 *
 * @param file the file
 * @param graph its nodes and constants
 * @param opset the version of the operators
 */
public record Model(Path file, GraphProto graph, int opset) {

    /**
     * The newest version of the operators that is read. What is offered was written for versions up to 22; those up to 28
     * only gave these operators further types of numbers, and SpaceToDepth its mode.
     */
    static final int NEWEST_OPSET = 28;

    /**
     * Reads a model.
     *
     * @throws UnreadableFileException when the file is missing or no protocol buffer
     * @throws OnnxException when it is damaged, too large or of a version that is not known
     */
    public static Model read(Path file) throws UnreadableFileException, OnnxException {
        ModelProto proto = ProtocolFile.read(file, ModelProto.getDefaultInstance());
        if (!proto.hasGraph()) {
            throw OnnxException.damaged("is no ONNX model; it has no graph.");
        }
        GraphProto graph = proto.getGraph();
        if (graph.getNodeCount() > Limits.NODES) {
            throw OnnxException.unsupported("has " + graph.getNodeCount() + " nodes, more than " + Limits.NODES + ".");
        }
        return new Model(file, graph, opset(proto));
    }

    /**
     * Reads a file that holds one tensor.
     *
     * @throws UnreadableFileException when the file is missing or no protocol buffer
     * @throws OnnxException when it is damaged, too large or holds something else than numbers
     */
    public static Tensor readTensor(Path file) throws UnreadableFileException, OnnxException {
        TensorProto proto = ProtocolFile.read(file, TensorProto.getDefaultInstance());
        return new TensorReader(file.toAbsolutePath().getParent(), data -> {}).read(proto);
    }

    private static int opset(ModelProto proto) throws OnnxException {
        // Before the format had operator sets, there was the first one only.
        long version = proto.getOpsetImportCount() == 0 ? 1 : 0;
        for (OperatorSetIdProto set : proto.getOpsetImportList()) {
            if (isStandard(set.getDomain())) {
                version = set.getVersion();
            }
        }
        if (version < 1 || version > NEWEST_OPSET) {
            throw OnnxException.unsupported("has version " + version + " of the ONNX operators, but 1 to "
                    + NEWEST_OPSET + " are supported; export it with another opset_version.");
        }
        return (int) version;
    }

    /** Whether a domain is that of ONNX itself. */
    public static boolean isStandard(String domain) {
        return domain.isEmpty() || domain.equals("ai.onnx");
    }

    /** The inputs that the model has no constant for. */
    public List<ValueInfoProto> inputs() {
        Set<String> constants = new HashSet<>();
        graph.getInitializerList().forEach(constant -> constants.add(constant.getName()));
        return graph.getInputList().stream()
                .filter(input -> !constants.contains(input.getName()))
                .toList();
    }
}
