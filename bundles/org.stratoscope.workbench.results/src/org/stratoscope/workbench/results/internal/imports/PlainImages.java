package org.stratoscope.workbench.results.internal.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.parameters.ComponentText;

/** Writes images that stand for data that is not chosen yet: one slope of brightness in the shape that is wanted. */
final class PlainImages {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int PREFIX = 10;
    private static final int ALIGNMENT = 64;

    private PlainImages() {}

    /** Writes one image of the last of so many classes and answers the data set. */
    static ComponentText write(Path folder, ImageShape shape, int classes) throws IOException {
        Path images = folder.resolve("images.npy");
        Path labels = folder.resolve("labels.npy");
        ByteBuffer values = buffer(shape.size() * Float.BYTES);
        for (int i = 0; i < shape.size(); i++) {
            values.putFloat(i / (float) shape.size());
        }
        Files.write(
                images,
                array("<f4", "1, " + shape.channels() + ", " + shape.height() + ", " + shape.width(), values.array()));
        Files.write(
                labels,
                array("<i4", "1,", buffer(Integer.BYTES).putInt(classes - 1).array()));
        return new ComponentText(
                "npz", Map.of("file", images.toString(), "labelsFile", labels.toString(), "channels", "first"));
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A file in format 1.0 of NumPy. */
    private static byte[] array(String type, String shape, byte[] body) {
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        int used = PREFIX + text.length() + 1;
        String header = text + " ".repeat((ALIGNMENT - used % ALIGNMENT) % ALIGNMENT) + "\n";
        return buffer(PREFIX + header.length() + body.length)
                .put(MAGIC)
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }
}
