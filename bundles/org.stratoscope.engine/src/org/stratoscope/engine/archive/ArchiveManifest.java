package org.stratoscope.engine.archive;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.task.spec.Json;

/**
 * What is in an archive, its first entry {@code manifest.json}.
 *
 * @param kind {@code experiment}, {@code run} or {@code workspace}
 * @param content the file or folder that was packed, as it is called in the archive
 * @param files all other entries
 * @param inputs data and weight files that the experiments read
 */
public record ArchiveManifest(String kind, String content, List<Entry> files, List<Input> inputs) {

    /** The name of the manifest in the archive. */
    public static final String NAME = "manifest.json";

    private static final int FORMAT = 1;

    /**
     * A file of the archive.
     *
     * @param path with slashes, relative
     * @param size in bytes
     * @param sha256 of its content
     */
    public record Entry(String path, long size, String sha256) {}

    /**
     * A file that an experiment reads.
     *
     * @param original where it was when the archive was made
     * @param sha256 of its content
     * @param included the entry that holds it; empty when the archive only refers to it
     */
    public record Input(String original, String sha256, Optional<String> included) {}

    public ArchiveManifest {
        files = List.copyOf(files);
        inputs = List.copyOf(inputs);
    }

    String text() {
        JsonObject json = new JsonObject();
        json.addProperty("product", "Stratoscope");
        json.addProperty("format", FORMAT);
        json.addProperty("kind", kind);
        json.addProperty("content", content);
        JsonArray fileList = new JsonArray();
        for (Entry file : files) {
            JsonObject item = new JsonObject();
            item.addProperty("path", file.path());
            item.addProperty("size", file.size());
            item.addProperty("sha256", file.sha256());
            fileList.add(item);
        }
        json.add("files", fileList);
        JsonArray inputList = new JsonArray();
        for (Input input : inputs) {
            JsonObject item = new JsonObject();
            item.addProperty("original", input.original());
            item.addProperty("sha256", input.sha256());
            input.included().ifPresent(path -> item.addProperty("included", path));
            inputList.add(item);
        }
        json.add("inputs", inputList);
        return Json.text(json);
    }

    /**
     * Reads a manifest.
     *
     * @throws IllegalArgumentException when the text is none of this format
     */
    static ArchiveManifest parse(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (json.get("format").getAsInt() != FORMAT) {
                throw new IllegalArgumentException("another format");
            }
            List<Entry> files = new ArrayList<>();
            for (JsonElement element : json.getAsJsonArray("files")) {
                JsonObject item = element.getAsJsonObject();
                files.add(new Entry(
                        item.get("path").getAsString(),
                        item.get("size").getAsLong(),
                        item.get("sha256").getAsString()));
            }
            List<Input> inputs = new ArrayList<>();
            for (JsonElement element : json.getAsJsonArray("inputs")) {
                JsonObject item = element.getAsJsonObject();
                inputs.add(new Input(
                        item.get("original").getAsString(),
                        item.get("sha256").getAsString(),
                        Optional.ofNullable(item.get("included")).map(JsonElement::getAsString)));
            }
            return new ArchiveManifest(
                    json.get("kind").getAsString(), json.get("content").getAsString(), files, inputs);
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException
                | StackOverflowError e) {
            throw new IllegalArgumentException("no manifest", e);
        }
    }
}
