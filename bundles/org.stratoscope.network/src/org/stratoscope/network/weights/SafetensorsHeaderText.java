package org.stratoscope.network.weights;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the header of a safetensors file. */
final class SafetensorsHeaderText {

    /** The data behind the header begins at a multiple of this, as the format recommends. */
    private static final int ALIGNMENT = 8;

    private SafetensorsHeaderText() {}

    static String of(StateDictionary dictionary, Map<String, String> metadata) {
        StringBuilder text = new StringBuilder("{")
                .append(quoted(SafetensorsFormat.METADATA))
                .append(":{");
        text.append(new TreeMap<>(metadata)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                        .collect(Collectors.joining(",")));
        text.append('}');
        long offset = 0;
        for (Map.Entry<String, StateTensor> entry : dictionary.tensors().entrySet()) {
            StateTensor tensor = entry.getValue();
            long end = offset + tensor.data().remaining();
            text.append(',').append(quoted(entry.getKey())).append(":{");
            text.append(quoted(SafetensorsFormat.TYPE))
                    .append(':')
                    .append(quoted(tensor.type().name()));
            text.append(',')
                    .append(quoted(SafetensorsFormat.SHAPE))
                    .append(':')
                    .append(list(tensor.shape().getShape()));
            text.append(',')
                    .append(quoted(SafetensorsFormat.OFFSETS))
                    .append(':')
                    .append(list(offset, end));
            text.append('}');
            offset = end;
        }
        text.append('}');
        int excess = text.toString().getBytes(StandardCharsets.UTF_8).length % ALIGNMENT;
        return text.append(" ".repeat((ALIGNMENT - excess) % ALIGNMENT)).toString();
    }

    private static String list(long... numbers) {
        return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
