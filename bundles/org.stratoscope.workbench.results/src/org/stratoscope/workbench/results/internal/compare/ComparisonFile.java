package org.stratoscope.workbench.results.internal.compare;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.task.spec.Json;

/** Comparisons as JSON text; runs below the document's folder are named relative to it. */
final class ComparisonFile {

    /** The file name extension. */
    static final String EXTENSION = "comparison";

    private static final String FORMAT = "comparison";
    private static final int VERSION = 1;
    private static final int BYTES_AT_MOST = 1 << 20;

    private ComparisonFile() {}

    /** Reads a document. */
    static Comparison load(Path file) throws UnreadableFileException {
        try {
            if (Files.size(file) > BYTES_AT_MOST) {
                throw new UnreadableFileException(file, "is too large for a comparison");
            }
            return read(JsonParser.parseString(Files.readString(file)).getAsJsonObject(), file);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        } catch (JsonParseException
                | IllegalStateException
                | ClassCastException
                | NullPointerException
                | InvalidPathException
                | UnsupportedOperationException e) {
            throw new UnreadableFileException(
                    file, "is no comparison; compare the runs again in the view Runs to make a new one", e);
        }
    }

    private static Comparison read(JsonObject json, Path file) throws UnreadableFileException {
        if (json.get(FORMAT).getAsInt() > VERSION) {
            throw new UnreadableFileException(file, "was written by a newer version; install that version to open it");
        }
        Path folder = file.toAbsolutePath().getParent();
        List<Path> runs = new ArrayList<>();
        for (JsonElement run : json.getAsJsonArray("runs")) {
            runs.add(folder.resolve(run.getAsString()).normalize());
        }
        return new Comparison(
                runs,
                text(json, "subject"),
                text(json, "groupBy"),
                text(json, "reference").map(run -> folder.resolve(run).normalize()));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString).filter(text -> !text.isEmpty());
    }

    /** The text of a document that lies in a folder. */
    static byte[] toBytes(Comparison comparison, Path folder) {
        JsonObject json = new JsonObject();
        json.addProperty(FORMAT, VERSION);
        JsonArray runs = new JsonArray();
        comparison.runs().forEach(run -> runs.add(name(run, folder)));
        json.add("runs", runs);
        comparison.subject().ifPresent(subject -> json.addProperty("subject", subject));
        comparison.groupBy().ifPresent(path -> json.addProperty("groupBy", path));
        comparison.reference().ifPresent(run -> json.addProperty("reference", name(run, folder)));
        return Json.text(json).getBytes(StandardCharsets.UTF_8);
    }

    private static String name(Path run, Path folder) {
        return run.startsWith(folder) ? folder.relativize(run).toString().replace('\\', '/') : run.toString();
    }
}
