package org.stratoscope.loaders.torch.internal.pickle;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the operands of instructions, never beyond the end. */
final class PickleInput {

    private static final int LONGEST_NAME = 256;

    private final ByteBuffer bytes;

    /** Reads from the buffer's position on and advances it. */
    PickleInput(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    int unsignedByte() throws PickleException {
        return number(1).get() & 0xff;
    }

    int unsignedShort() throws PickleException {
        return number(Short.BYTES).getShort() & 0xffff;
    }

    int integer() throws PickleException {
        return number(Integer.BYTES).getInt();
    }

    /** Binary floats are the only big-endian operands. */
    double real() throws PickleException {
        return number(Double.BYTES).order(ByteOrder.BIG_ENDIAN).getDouble();
    }

    /** A little-endian two's complement of up to eight bytes, after its length; ten for the legacy magic number. */
    byte[] longBytes() throws PickleException {
        int length = unsignedByte();
        byte[] content = new byte[length];
        number(length).get(content);
        return content;
    }

    String text() throws PickleException {
        int length = integer();
        if (length < 0 || length > bytes.remaining()) {
            throw PickleException.damaged("a text is longer than the file");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(number(length)).toString();
        } catch (CharacterCodingException e) {
            throw PickleException.damaged("a text is not UTF-8");
        }
    }

    /** A name up to the next line feed. */
    String line() throws PickleException {
        StringBuilder line = new StringBuilder();
        for (int next = unsignedByte(); next != '\n'; next = unsignedByte()) {
            if (line.length() == LONGEST_NAME) {
                throw PickleException.damaged("a name is too long");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private ByteBuffer number(int count) throws PickleException {
        try {
            ByteBuffer slice = bytes.slice(bytes.position(), count).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(bytes.position() + count);
            return slice;
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw PickleException.damaged("it ends in the middle of an instruction");
        }
    }
}
