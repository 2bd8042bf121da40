package org.stratoscope.loaders.onnx.internal.model;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads tensors that lie in files of their own beside the model. The place is a path inside the model's folder; absolute
 * paths, steps upwards and links are refused, so that a model cannot make the product read other files.
 *
 * @param folder the model's folder
 * @param files told of every file that is read
 */
record ExternalData(Path folder, Consumer<Path> files) {

    /** A view of the bytes of one tensor. */
    ByteBuffer read(List<StringStringEntryProto> entries, long bytes) throws OnnxException {
        Map<String, String> values = new HashMap<>();
        entries.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        String location = values.getOrDefault("location", "");
        long offset = number(values, "offset", 0);
        if (number(values, "length", bytes) != bytes) {
            throw OnnxException.damaged(
                    "has " + values.get("length") + " bytes in '" + location + "' but its shape needs " + bytes + ".");
        }
        Path file = resolve(location);
        try (FileChannel channel = FileChannel.open(file, LinkOption.NOFOLLOW_LINKS)) {
            if (offset > channel.size() || bytes > channel.size() - offset) {
                throw OnnxException.damaged("needs " + bytes + " bytes from place " + offset + " of '" + location
                        + "', which has " + channel.size() + " only; copy the file again.");
            }
            files.accept(file);
            return FileBytes.of(channel, offset, bytes);
        } catch (IOException e) {
            throw unreadable(location);
        }
    }

    private static long number(Map<String, String> values, String key, long otherwise) throws OnnxException {
        String text = values.get(key);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,18}")) {
            throw OnnxException.damaged("has external data whose " + key + " is no number.");
        }
        return Long.parseLong(text);
    }

    private Path resolve(String location) throws OnnxException {
        Path relative;
        try {
            relative = Path.of(location);
        } catch (InvalidPathException e) {
            throw unreadable(location);
        }
        if (location.isEmpty() || relative.isAbsolute() || location.contains("\\") || location.contains(":")) {
            throw outside(location);
        }
        Path current = folder;
        for (Path step : relative) {
            String name = step.toString();
            current = current.resolve(step);
            if (name.equals("..") || name.equals(".") || Files.isSymbolicLink(current)) {
                throw outside(location);
            }
        }
        if (!Files.isRegularFile(current, LinkOption.NOFOLLOW_LINKS)) {
            throw unreadable(location);
        }
        return current;
    }

    private static OnnxException outside(String location) {
        return OnnxException.damaged("has external data in '" + location
                + "', but only plain files inside the model's folder are read; put the file beside the model.");
    }

    private static OnnxException unreadable(String location) {
        return OnnxException.damaged(
                "has external data in '" + location + "', which cannot be read; put the file beside the model.");
    }
}
