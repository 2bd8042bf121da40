package org.stratoscope.task.events;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.stratoscope.task.spec.Json;

/** Appends events to {@code events.jsonl}, one line each, flushed line by line. Confined to one thread. */
public final class EventLog implements AutoCloseable {

    /** The file's name in a task's folder. */
    public static final String NAME = "events.jsonl";

    private final Writer writer;

    private EventLog(Writer writer) {
        this.writer = writer;
    }

    /** Opens the file for appending, creating it where needed. */
    public static EventLog open(Path file) throws IOException {
        return new EventLog(Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /**
     * Appends an event.
     *
     * @throws UncheckedIOException when the disk is full or gone; progress is no reason to change every signature
     */
    public void append(TaskEvent event) {
        JsonObject json = new JsonObject();
        switch (event) {
            case TaskEvent.Activity activity -> {
                json.addProperty("activity", activity.name());
                json.addProperty("total", activity.total());
            }
            case TaskEvent.Progress progress -> json.addProperty("done", progress.done());
            case TaskEvent.Value value -> {
                json.addProperty("series", value.series());
                json.addProperty("step", value.step());
                json.addProperty("value", value.value());
            }
            case TaskEvent.Note note -> json.addProperty("note", note.sentence());
        }
        try {
            writer.write(Json.line(json) + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
