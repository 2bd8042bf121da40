package org.stratoscope.task.checks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.check.CheckResult;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.task.spec.Json;

/**
 * Appends results to {@code checks.jsonl}, one line each, flushed line by line, so that those of a process that crashed
 * are known up to the case that it crashed in. Confined to one thread.
 */
public final class CheckLog implements AutoCloseable {

    /** The file's name in a task's folder. */
    public static final String NAME = "checks.jsonl";

    private static final String PASS = "pass";
    private static final String FAIL = "fail";

    private final Writer writer;

    private CheckLog(Writer writer) {
        this.writer = writer;
    }

    /** Opens the file for appending, creating it where needed. */
    public static CheckLog open(Path file) throws IOException {
        return new CheckLog(Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** The word for a result: pass, fail or unsupported. */
    public static String word(CheckResult result) {
        return switch (result) {
            case CheckResult.Passed passed -> PASS;
            case CheckResult.Failed failed -> FAIL;
            case CheckResult.Unsupported unsupported -> "unsupported";
        };
    }

    /** Appends a result. */
    public void append(CheckedCase done) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("case", done.test());
        json.addProperty("result", word(done.result()));
        json.addProperty("reason", done.result().reason());
        writer.write(Json.line(json) + "\n");
        writer.flush();
    }

    /**
     * Reads what was appended so far; nothing where the file does not exist. A last line that is cut off is left out.
     *
     * @throws UnreadableFileException when the file cannot be read
     */
    public static List<CheckedCase> read(Path file) throws UnreadableFileException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            List<CheckedCase> cases = new ArrayList<>();
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                cases.add(parse(JsonParser.parseString(line).getAsJsonObject()));
            }
            return List.copyOf(cases);
        } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static CheckedCase parse(JsonObject json) {
        String reason = json.get("reason").getAsString();
        CheckResult result = switch (json.get("result").getAsString()) {
            case PASS -> new CheckResult.Passed();
            case FAIL -> new CheckResult.Failed(reason);
            default -> new CheckResult.Unsupported(reason);
        };
        return new CheckedCase(json.get("case").getAsString(), result);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
