package org.stratoscope.engine.directory;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.stratoscope.task.spec.Json;

/** One line of the journal: a JSON object whose last member is the CRC-32C of the line without it. */
final class JournalLine {

    private static final String CHECK = "check";

    private JournalLine() {}

    static String text(JournalEntry entry) {
        JsonObject json = json(entry);
        json.addProperty(CHECK, check(Json.line(json)));
        return Json.line(json);
    }

    static Optional<JournalEntry> entry(String line) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            String check = json.remove(CHECK).getAsString();
            return check.equals(check(Json.line(json))) ? Optional.of(entry(json)) : Optional.empty();
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static JsonObject json(JournalEntry entry) {
        JsonObject json = new JsonObject();
        switch (entry) {
            case JournalEntry.Started started -> {
                json.addProperty("event", "started");
                json.addProperty("time", started.time());
                json.addProperty("engine", started.engine());
                json.addProperty("title", started.title());
                json.addProperty("tasks", started.tasks());
                json.addProperty("runner", started.runner());
            }
            case JournalEntry.Planned planned -> {
                json.addProperty("event", "planned");
                json.addProperty("task", planned.task());
                json.addProperty("repeat", planned.repeat());
                json.add("point", Json.object(planned.point()));
            }
            case JournalEntry.Submitted submitted -> {
                json.addProperty("event", "submitted");
                json.addProperty("time", submitted.time());
                json.addProperty("task", submitted.task());
                json.addProperty("ticket", submitted.ticket());
            }
            case JournalEntry.Observed seen ->
                add(json, "observed", seen.time(), seen.task(), seen.state(), seen.reason());
            case JournalEntry.Ended ended ->
                add(json, "ended", ended.time(), ended.task(), ended.state(), ended.reason());
            case JournalEntry.Closed closed -> {
                json.addProperty("event", "closed");
                json.addProperty("time", closed.time());
                json.addProperty("state", closed.state().name());
            }
        }
        return json;
    }

    private static void add(JsonObject json, String event, String time, int task, TaskState state, String reason) {
        json.addProperty("event", event);
        json.addProperty("time", time);
        json.addProperty("task", task);
        json.addProperty("state", state.name());
        json.addProperty("reason", reason);
    }

    private static JournalEntry entry(JsonObject json) {
        return switch (json.get("event").getAsString()) {
            case "started" ->
                new JournalEntry.Started(
                        text(json, "time"),
                        text(json, "engine"),
                        text(json, "title"),
                        number(json, "tasks"),
                        json.has("runner") ? text(json, "runner") : "");
            case "planned" ->
                new JournalEntry.Planned(
                        number(json, "task"), number(json, "repeat"), Json.strings(json.getAsJsonObject("point")));
            case "submitted" ->
                new JournalEntry.Submitted(text(json, "time"), number(json, "task"), text(json, "ticket"));
            case "observed" ->
                new JournalEntry.Observed(
                        text(json, "time"),
                        number(json, "task"),
                        TaskState.valueOf(text(json, "state")),
                        text(json, "reason"));
            case "ended" ->
                new JournalEntry.Ended(
                        text(json, "time"),
                        number(json, "task"),
                        TaskState.valueOf(text(json, "state")),
                        text(json, "reason"));
            case "closed" -> new JournalEntry.Closed(text(json, "time"), RunState.valueOf(text(json, "state")));
            default -> throw new IllegalArgumentException("unknown event");
        };
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static int number(JsonObject json, String name) {
        return json.get(name).getAsInt();
    }

    private static String check(String line) {
        CRC32C crc = new CRC32C();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        return String.format(java.util.Locale.ROOT, "%08x", crc.getValue());
    }
}
