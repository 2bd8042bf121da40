package org.stratoscope.task.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.spec.Json;

/** Passes everything on and remembers the notes and numbers, so that they can be told again. */
final class RecordingMonitor implements Monitor {

    private static final int NUMBERS_AT_MOST = 100_000;

    private final Monitor monitor;
    private final JsonArray notes = new JsonArray();
    private final JsonArray numbers = new JsonArray();

    RecordingMonitor(Monitor monitor) {
        this.monitor = monitor;
    }

    /** Writes what was told. */
    void write(Path file) throws IOException {
        JsonObject json = new JsonObject();
        json.add("notes", notes);
        json.add("numbers", numbers);
        AtomicFiles.write(file, Json.line(json));
    }

    /** Tells what a file holds. */
    static void tell(Path file, Monitor monitor) throws IOException {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            for (JsonElement element : json.getAsJsonArray("numbers")) {
                JsonArray number = element.getAsJsonArray();
                monitor.report(
                        number.get(0).getAsString(),
                        number.get(1).getAsDouble(),
                        number.get(2).getAsDouble());
            }
            json.getAsJsonArray("notes").forEach(note -> monitor.note(note.getAsString()));
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IOException(file + " is no record of a training", e);
        }
    }

    @Override
    public void begin(String activity, long total) {
        monitor.begin(activity, total);
    }

    @Override
    public void worked(long amount) {
        monitor.worked(amount);
    }

    @Override
    public void report(String series, double step, double value) {
        monitor.report(series, step, value);
        if (numbers.size() < NUMBERS_AT_MOST) {
            JsonArray number = new JsonArray();
            number.add(series);
            number.add(step);
            // As text, which also holds what is not a number.
            number.add(Double.toString(value));
            numbers.add(number);
        }
    }

    @Override
    public void note(String sentence) {
        monitor.note(sentence);
        notes.add(sentence);
    }

    @Override
    public void checkCancelled() throws CancelledException {
        monitor.checkCancelled();
    }
}
