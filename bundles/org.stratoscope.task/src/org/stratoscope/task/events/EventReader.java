package org.stratoscope.task.events;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the events of a task, also while it is still writing them. */
public final class EventReader {

    private static final int BYTES_AT_ONCE = 1 << 20;

    /**
     * Events and where to go on reading.
     *
     * @param events in the order written; lines that are not events are skipped
     * @param position byte position of the first line that was not complete
     */
    public record Chunk(List<TaskEvent> events, long position) {

        public Chunk {
            events = List.copyOf(events);
        }
    }

    private EventReader() {}

    /** Reads the complete lines from a byte position on, at most one mebibyte; nothing when there is no file yet. */
    public static Chunk read(Path file, long position) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new Chunk(List.of(), position);
        }
        ByteBuffer buffer = ByteBuffer.allocate(BYTES_AT_ONCE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int read;
            do {
                read = channel.read(buffer, position + buffer.position());
            } while (read > 0 && buffer.hasRemaining());
        }
        int end = buffer.position();
        while (end > 0 && buffer.get(end - 1) != '\n') {
            end--;
        }
        List<TaskEvent> events = new ArrayList<>();
        for (String line : new String(buffer.array(), 0, end, StandardCharsets.UTF_8).split("\n")) {
            event(line).ifPresent(events::add);
        }
        return new Chunk(events, position + end);
    }

    private static Optional<TaskEvent> event(String line) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            if (json.has("activity")) {
                return Optional.of(new TaskEvent.Activity(
                        json.get("activity").getAsString(), json.get("total").getAsLong()));
            }
            if (json.has("done")) {
                return Optional.of(new TaskEvent.Progress(json.get("done").getAsLong()));
            }
            if (json.has("note")) {
                return Optional.of(new TaskEvent.Note(json.get("note").getAsString()));
            }
            return Optional.of(new TaskEvent.Value(
                    json.get("series").getAsString(),
                    json.get("step").getAsDouble(),
                    json.get("value").getAsDouble()));
        } catch (JsonParseException | IllegalStateException | NullPointerException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
