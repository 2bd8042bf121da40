package org.stratoscope.loaders.onnx.internal.model;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.stratoscope.api.errors.UnreadableFileException;

/** Reads files that hold one protocol buffer. */
final class ProtocolFile {

    private ProtocolFile() {}

    /** Reads a message whose byte strings are views of the file. */
    static <M extends Message> M read(Path file, M empty) throws UnreadableFileException, OnnxException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size > Limits.FILE_BYTES) {
                throw OnnxException.unsupported("has " + size + " bytes, more than " + Limits.FILE_BYTES
                        + "; store its weights as external data.");
            }
            ByteBuffer content = FileBytes.of(channel, 0, size);
            WireStructure.check(input(content), empty.getDescriptorForType());
            @SuppressWarnings("unchecked")
            M message = (M) empty.getParserForType().parseFrom(input(content));
            return message;
        } catch (InvalidProtocolBufferException e) {
            throw new UnreadableFileException(file, "is no complete ONNX file; export or download it again.", e);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static CodedInputStream input(ByteBuffer content) {
        CodedInputStream input = UnsafeByteOperations.unsafeWrap(content).newCodedInput();
        input.enableAliasing(true);
        input.setRecursionLimit(2 * Limits.NESTING);
        return input;
    }
}
