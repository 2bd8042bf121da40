package org.stratoscope.model.internal.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.stratoscope.api.errors.InvalidInputException;

/**
 * Holds the characters of a document.
 *
 * @param content the text without a byte order mark
 */
record DocumentText(String content) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Decodes strictly and before parsing, as the platform's parser prints to the error stream on a wrong byte. */
    static DocumentText decode(byte[] bytes, String document) throws InvalidInputException {
        CharBuffer target = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), target, true);
        DocumentText text = new DocumentText(target.flip().toString());
        if (result.isError()) {
            throw new InvalidInputException(document + ", line " + text.lineAt(text.content.length())
                    + ": the text is not in UTF-8; save the file as UTF-8.");
        }
        return text.content.startsWith(BYTE_ORDER_MARK) ? new DocumentText(text.content.substring(1)) : text;
    }

    /**
     * Answers the line on which something first stands, counted from 1. White space before the root is no event of its
     * own, so that the parser's last position is of no use there.
     */
    int lineOf(String start) {
        return lineAt(Math.max(0, content.indexOf(start)));
    }

    private int lineAt(int position) {
        return 1
                + (int) content.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
