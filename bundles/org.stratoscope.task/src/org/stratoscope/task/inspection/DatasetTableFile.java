package org.stratoscope.task.inspection;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.task.spec.Json;

/** Writes and reads {@code dataset.json}. */
public final class DatasetTableFile {

    /** The file's name in a task's folder. */
    public static final String NAME = "dataset.json";

    private static final long BYTES_AT_MOST = 1L << 26;

    private DatasetTableFile() {}

    /** The kept images, of shape (images, channels, height, width). */
    public static Path images(Path task) {
        return task.resolve("arrays").resolve("images.npy");
    }

    /** Writes the table atomically. */
    public static void write(Path file, DatasetTable table) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("shape", table.shape());
        json.addProperty("images", table.images());
        JsonArray classes = new JsonArray();
        for (DatasetTable.ClassCount one : table.classes()) {
            JsonObject item = new JsonObject();
            item.addProperty("name", one.name());
            item.addProperty("images", one.images());
            classes.add(item);
        }
        json.add("classes", classes);
        JsonArray shown = new JsonArray();
        for (DatasetTable.Shown one : table.shown()) {
            JsonObject item = new JsonObject();
            item.addProperty("image", one.image());
            item.addProperty("label", one.label());
            shown.add(item);
        }
        json.add("shown", shown);
        AtomicFiles.write(file, Json.text(json));
    }

    /**
     * Reads a table.
     *
     * @throws UnreadableFileException when the file is missing or is not such a table
     */
    public static DatasetTable read(Path file) throws UnreadableFileException {
        try {
            if (Files.size(file) > BYTES_AT_MOST) {
                throw new UnreadableFileException(file, "is too large for the table of a data set");
            }
            return table(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | UnsupportedOperationException
                | NullPointerException e) {
            throw new UnreadableFileException(file, "is not the table of a data set", e);
        }
    }

    private static DatasetTable table(JsonObject json) {
        List<DatasetTable.ClassCount> classes = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("classes")) {
            JsonObject item = element.getAsJsonObject();
            classes.add(new DatasetTable.ClassCount(
                    item.get("name").getAsString(), item.get("images").getAsInt()));
        }
        List<DatasetTable.Shown> shown = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("shown")) {
            JsonObject item = element.getAsJsonObject();
            int label = item.get("label").getAsInt();
            if (label < 0 || label >= classes.size()) {
                throw new IllegalArgumentException("there is no class " + label);
            }
            shown.add(new DatasetTable.Shown(item.get("image").getAsInt(), label));
        }
        return new DatasetTable(
                json.get("shape").getAsString(), json.get("images").getAsInt(), classes, shown);
    }
}
