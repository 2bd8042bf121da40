package org.stratoscope.loaders.onnx.internal.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Gives the bytes of files: small ones are copied, so that nothing depends on the file any more; large ones are mapped. */
final class FileBytes {

    private static final long COPIED = 1L << 26;

    private FileBytes() {}

    /** Part of a file that must be as long as asked for. */
    static ByteBuffer of(FileChannel channel, long offset, long length) throws IOException {
        if (length > COPIED) {
            return channel.map(FileChannel.MapMode.READ_ONLY, offset, length);
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("it ends too early");
            }
        }
        return bytes.flip();
    }
}
