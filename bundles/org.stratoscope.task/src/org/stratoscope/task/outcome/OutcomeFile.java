package org.stratoscope.task.outcome;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.task.spec.Json;

/** Writes and reads {@code outcome.json}, which is written last and atomically: its existence is the end of the task. */
public final class OutcomeFile {

    /** The file's name in a task's folder. */
    public static final String NAME = "outcome.json";

    private OutcomeFile() {}

    /** Writes the outcome. */
    public static void write(Path file, Outcome outcome) throws IOException {
        JsonObject json = new JsonObject();
        switch (outcome) {
            case Outcome.Completed completed -> json.addProperty("state", "succeeded");
            case Outcome.Failed failed -> {
                json.addProperty("state", "failed");
                json.addProperty("reason", failed.reason());
                json.addProperty("kind", failed.kind().name());
            }
            case Outcome.Cancelled cancelled -> json.addProperty("state", "cancelled");
        }
        Provenance provenance = outcome.provenance();
        json.addProperty("start", provenance.start());
        json.addProperty("end", provenance.end());
        json.addProperty("peakMemory", provenance.peakMemory());
        json.add("environment", Json.object(provenance.environment()));
        json.add("inputs", Json.object(provenance.inputs()));
        AtomicFiles.write(file, Json.text(json));
    }

    /** Reads the outcome; empty when there is none yet or the file is not an outcome. */
    public static Optional<Outcome> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    outcome(JsonParser.parseString(Files.readString(file)).getAsJsonObject()));
        } catch (IOException
                | JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Outcome outcome(JsonObject json) {
        Provenance provenance = new Provenance(
                Json.strings(json.getAsJsonObject("environment")),
                Json.strings(json.getAsJsonObject("inputs")),
                json.get("start").getAsString(),
                json.get("end").getAsString(),
                json.has("peakMemory") ? json.get("peakMemory").getAsLong() : 0);
        return switch (json.get("state").getAsString()) {
            case "succeeded" -> new Outcome.Completed(provenance);
            case "cancelled" -> new Outcome.Cancelled(provenance);
            case "failed" ->
                new Outcome.Failed(
                        json.get("reason").getAsString(),
                        FailureKind.valueOf(json.get("kind").getAsString()),
                        provenance);
            default -> throw new IllegalArgumentException("unknown state");
        };
    }
}
