package org.stratoscope.loaders.onnx.internal.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;

/** The attributes of a node. Numbers are checked to be finite and of a size that sums cannot overflow with. */
public final class Attributes {

    private static final long LARGEST = 1L << 24;

    private final Map<String, AttributeProto> attributes = new HashMap<>();

    /** Collects the attributes of a node. */
    public Attributes(NodeProto node) {
        node.getAttributeList().forEach(attribute -> attributes.put(attribute.getName(), attribute));
    }

    /** Whether the node has an attribute. */
    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** A whole number. */
    public int integer(String name, int otherwise) throws OnnxException {
        AttributeProto attribute = attribute(name, AttributeType.INT);
        return attribute == null ? otherwise : checked(name, attribute.getI());
    }

    /** A switch, stored as a number. */
    public boolean flag(String name, boolean otherwise) throws OnnxException {
        return integer(name, otherwise ? 1 : 0) != 0;
    }

    /** A list of whole numbers. */
    public Optional<int[]> integers(String name) throws OnnxException {
        AttributeProto attribute = attribute(name, AttributeType.INTS);
        if (attribute == null) {
            return Optional.empty();
        }
        int[] values = new int[attribute.getIntsCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = checked(name, attribute.getInts(i));
        }
        return Optional.of(values);
    }

    /** A list of whole numbers of any size, such as the ends of slices. */
    public Optional<long[]> longs(String name) throws OnnxException {
        AttributeProto attribute = attribute(name, AttributeType.INTS);
        return Optional.ofNullable(attribute)
                .map(a -> a.getIntsList().stream().mapToLong(Long::longValue).toArray());
    }

    /** A number. */
    public double number(String name, double otherwise) throws OnnxException {
        AttributeProto attribute = attribute(name, AttributeType.FLOAT);
        if (attribute == null) {
            return otherwise;
        }
        if (!Float.isFinite(attribute.getF())) {
            throw OnnxException.damaged("has an attribute '" + name + "' that is not finite.");
        }
        // The decimal number that was meant, 0.1 rather than 0.10000000149.
        return Double.parseDouble(Float.toString(attribute.getF()));
    }

    /** A list of numbers. */
    public Optional<List<Float>> numbers(String name) throws OnnxException {
        return Optional.ofNullable(attribute(name, AttributeType.FLOATS)).map(AttributeProto::getFloatsList);
    }

    /** A word. */
    public String text(String name, String otherwise) throws OnnxException {
        AttributeProto attribute = attribute(name, AttributeType.STRING);
        return attribute == null ? otherwise : attribute.getS().toStringUtf8();
    }

    /** A tensor. */
    public Optional<TensorProto> tensor(String name) throws OnnxException {
        return Optional.ofNullable(attribute(name, AttributeType.TENSOR)).map(AttributeProto::getT);
    }

    private AttributeProto attribute(String name, AttributeType type) throws OnnxException {
        AttributeProto attribute = attributes.get(name);
        // The first files of the format do not store the type.
        if (attribute != null && attribute.getType() != type && attribute.getType() != AttributeType.UNDEFINED) {
            throw OnnxException.damaged("has an attribute '" + name + "' of another type than " + type + ".");
        }
        return attribute;
    }

    private static int checked(String name, long value) throws OnnxException {
        if (value > LARGEST || value < -LARGEST) {
            throw OnnxException.damaged("has an attribute '" + name + "' with the number " + value + ".");
        }
        return (int) value;
    }
}
