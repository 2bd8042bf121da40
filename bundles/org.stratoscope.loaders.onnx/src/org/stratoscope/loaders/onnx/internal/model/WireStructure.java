package org.stratoscope.loaders.onnx.internal.model;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/**
 * Walks over a file without building anything, because a message of two bytes becomes an object of a hundred: counts what
 * would be built and how deep it is nested.
 */
final class WireStructure {

    private final CodedInputStream input;
    private int messages;
    private long numbers;

    private WireStructure(CodedInputStream input) {
        this.input = input;
    }

    /**
     * Checks a file.
     *
     * @throws IOException when it is no protocol buffer
     */
    static void check(CodedInputStream input, Descriptor descriptor) throws IOException, OnnxException {
        new WireStructure(input).walk(descriptor, 0);
    }

    private void walk(Descriptor descriptor, int depth) throws IOException, OnnxException {
        if (depth > Limits.NESTING) {
            throw OnnxException.unsupported("is nested deeper than " + Limits.NESTING + " levels.");
        }
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            FieldDescriptor field = descriptor.findFieldByNumber(WireFormat.getTagFieldNumber(tag));
            int wire = WireFormat.getTagWireType(tag);
            if (wire == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                count();
                delimited(field, depth);
            } else if (wire == WireFormat.WIRETYPE_START_GROUP || wire == WireFormat.WIRETYPE_END_GROUP) {
                throw OnnxException.damaged("holds groups, which the format does not know.");
            } else {
                if (field == null) {
                    count();
                }
                count(1);
                input.skipField(tag);
            }
        }
    }

    private void delimited(FieldDescriptor field, int depth) throws IOException, OnnxException {
        int length = input.readRawVarint32();
        if (field != null && field.getJavaType() == JavaType.MESSAGE) {
            int outer = input.pushLimit(length);
            walk(field.getMessageType(), depth + 1);
            input.popLimit(outer);
        } else {
            JavaType type = field == null ? JavaType.BYTE_STRING : field.getJavaType();
            if (type == JavaType.INT || type == JavaType.LONG || type == JavaType.ENUM) {
                count(length);
            }
            input.skipRawBytes(length);
        }
    }

    /** Whole numbers of one byte take up to eight when they are read. */
    private void count(long most) throws OnnxException {
        numbers += most;
        if (numbers > Limits.NUMBERS) {
            throw OnnxException.unsupported("has more than " + Limits.NUMBERS + " numbers outside of raw data.");
        }
    }

    private void count() throws OnnxException {
        messages++;
        if (messages > Limits.MESSAGES) {
            throw OnnxException.unsupported("has more than " + Limits.MESSAGES + " parts.");
        }
    }
}
