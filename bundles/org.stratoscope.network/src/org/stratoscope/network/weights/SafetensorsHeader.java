package org.stratoscope.network.weights;

import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the header of a safetensors file says.
 *
 * @param entries by name, in the order of the header
 * @param metadata the texts among the metadata
 */
record SafetensorsHeader(Map<String, Entry> entries, Map<String, String> metadata) {

    /** Where one tensor lies; offsets count from the end of the header, the last one is exclusive. */
    record Entry(ElementType type, Shape shape, long first, long last) {}

    /** Reads the header and checks each entry by itself. */
    static SafetensorsHeader parse(String text) throws HeaderException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, Object> member : HeaderJson.object(text).entrySet()) {
            if (!member.getKey().equals(SafetensorsFormat.METADATA)) {
                entries.put(member.getKey(), entry(member.getKey(), member.getValue()));
            } else if (member.getValue() instanceof Map<?, ?> texts) {
                texts.forEach((key, value) -> metadata.put(String.valueOf(key), String.valueOf(value)));
            }
        }
        if (entries.size() > SafetensorsFormat.MAXIMUM_TENSORS) {
            throw new HeaderException("it lists " + entries.size() + " tensors");
        }
        return new SafetensorsHeader(entries, metadata);
    }

    private static Entry entry(String name, Object value) throws HeaderException {
        if (!(value instanceof Map<?, ?> fields) || fields.size() != 3) {
            throw new HeaderException("the entry " + name + " is not made of dtype, shape and data_offsets");
        }
        String typeName = String.valueOf(fields.get(SafetensorsFormat.TYPE));
        ElementType type = ElementType.named(typeName)
                .orElseThrow(() -> new HeaderException(
                        name + " has the number type " + typeName + ", which is not supported; convert it to F32"));
        long[] shape = numbers(name, fields.get(SafetensorsFormat.SHAPE), SafetensorsFormat.MAXIMUM_AXES);
        long[] offsets = numbers(name, fields.get(SafetensorsFormat.OFFSETS), 2);
        long bytes = type.bytes();
        for (long length : shape) {
            if (length > 0 && bytes > Integer.MAX_VALUE / length) {
                throw new HeaderException(name + " has more than 2 GiB");
            }
            bytes *= length;
        }
        if (offsets.length != 2 || offsets[1] - offsets[0] != bytes) {
            throw new HeaderException(name + " says another number of bytes than its shape takes");
        }
        return new Entry(type, new Shape(shape), offsets[0], offsets[1]);
    }

    private static long[] numbers(String name, Object value, int most) throws HeaderException {
        if (!(value instanceof List<?> list) || list.size() > most) {
            throw new HeaderException("the entry " + name + " lacks a shape or data_offsets");
        }
        long[] numbers = new long[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(list.get(i) instanceof Long number)) {
                throw new HeaderException("the entry " + name + " has a length or offset that is no number");
            }
            numbers[i] = number;
        }
        return numbers;
    }

    /** Says what is wrong with a header, as part of a sentence. */
    static final class HeaderException extends Exception {

        private static final long serialVersionUID = 1L;

        HeaderException(String problem) {
            super(problem);
        }
    }
}
