package org.stratoscope.loaders.tflite.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes flat buffers front to back. A table is a map from field numbers to values: {@code Integer}, {@code Byte}, {@code
 * int[]}, {@code byte[]}, {@code String}, another map, or a list of maps.
 */
final class FlatWriter {

    private final ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    static byte[] write(String identifier, Map<Integer, Object> root) {
        FlatWriter writer = new FlatWriter();
        writer.out.putInt(0).put(identifier.getBytes(StandardCharsets.US_ASCII));
        writer.out.putInt(0, writer.table(root));
        byte[] bytes = new byte[writer.out.position()];
        writer.out.get(0, bytes);
        return bytes;
    }

    private int table(Map<Integer, Object> fields) {
        TreeMap<Integer, Object> sorted = new TreeMap<>(fields);
        int count = sorted.isEmpty() ? 0 : sorted.lastKey() + 1;
        align();
        int vtable = out.position();
        out.position(vtable + 4 + 2 * count);
        align();
        int table = out.position();
        out.putInt(table - vtable);
        for (int field : sorted.keySet()) {
            out.putShort(vtable + 4 + 2 * field, (short) (out.position() - table));
            out.putInt(sorted.get(field) instanceof Number number ? number.intValue() : 0);
        }
        out.putShort(vtable, (short) (4 + 2 * count)).putShort(vtable + 2, (short) (out.position() - table));
        for (Map.Entry<Integer, Object> field : sorted.entrySet()) {
            if (!(field.getValue() instanceof Number)) {
                int slot = table + out.getShort(vtable + 4 + 2 * field.getKey());
                int child = child(field.getValue());
                out.putInt(slot, child - slot);
            }
        }
        return table;
    }

    @SuppressWarnings("unchecked")
    private int child(Object value) {
        align();
        int start = out.position();
        switch (value) {
            case Map<?, ?> inner -> {
                return table((Map<Integer, Object>) inner);
            }
            case String text -> {
                return child(text.getBytes(StandardCharsets.UTF_8));
            }
            case byte[] bytes -> out.putInt(bytes.length).put(bytes);
            case int[] numbers -> {
                out.putInt(numbers.length);
                for (int number : numbers) {
                    out.putInt(number);
                }
            }
            case List<?> tables -> {
                out.putInt(tables.size());
                int slots = out.position();
                out.position(slots + 4 * tables.size());
                for (int i = 0; i < tables.size(); i++) {
                    int slot = slots + 4 * i;
                    out.putInt(slot, table((Map<Integer, Object>) tables.get(i)) - slot);
                }
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
        return start;
    }

    private void align() {
        out.position((out.position() + 3) / 4 * 4);
    }
}
