package org.stratoscope.task.inspection;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.task.spec.Json;

/** Writes and reads {@code network.json}, and the same table as CSV. */
public final class NetworkTableFile {

    /** The file's name in a task's folder. */
    public static final String NAME = "network.json";

    /** The columns of the CSV. */
    public static final List<String> COLUMNS = List.of(
            "index",
            "name",
            "kind",
            "operation",
            "inputs",
            "shape",
            "parameters",
            "receptive_field",
            "stride",
            "depth");

    private static final long BYTES_AT_MOST = 1L << 26;

    private NetworkTableFile() {}

    /** Writes the table atomically. */
    public static void write(Path file, NetworkTable table) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("title", table.title());
        json.addProperty("input", table.input());
        json.addProperty("trained", table.trained());
        JsonObject probe = new JsonObject();
        probe.addProperty("image", table.probe().image());
        probe.addProperty("images", table.probe().images());
        probe.addProperty("label", table.probe().label());
        probe.addProperty("batch", table.probe().batch());
        json.add("probe", probe);
        JsonArray nodes = new JsonArray();
        table.nodes().forEach(node -> nodes.add(json(node)));
        json.add("nodes", nodes);
        AtomicFiles.write(file, Json.text(json));
    }

    /**
     * Reads a table.
     *
     * @throws UnreadableFileException when the file is missing or is not such a table
     */
    public static NetworkTable read(Path file) throws UnreadableFileException {
        try {
            if (Files.size(file) > BYTES_AT_MOST) {
                throw new UnreadableFileException(file, "is too large for a table of layers");
            }
            return table(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableFileException(file, "is not a table of layers", e);
        }
    }

    /** The table as CSV text; the inputs are indices with spaces between them, and -1 stands for the images. */
    public static String csv(NetworkTable table) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (NodeRow node : table.nodes()) {
                csv.writeRecord(
                        Integer.toString(node.index()),
                        node.name(),
                        node.kind(),
                        node.operation(),
                        node.inputs().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        node.shape(),
                        Long.toString(node.parameters()),
                        node.receptiveField(),
                        node.stride(),
                        Double.toString(node.depth()));
            }
        }
        return text.toString();
    }

    private static JsonObject json(NodeRow node) {
        JsonObject json = new JsonObject();
        json.addProperty("index", node.index());
        json.addProperty("name", node.name());
        json.addProperty("kind", node.kind());
        json.addProperty("operation", node.operation());
        JsonArray inputs = new JsonArray();
        node.inputs().forEach(inputs::add);
        json.add("inputs", inputs);
        json.addProperty("shape", node.shape());
        json.addProperty("parameters", node.parameters());
        json.addProperty("receptive_field", node.receptiveField());
        json.addProperty("stride", node.stride());
        json.addProperty("depth", node.depth());
        return json;
    }

    private static NetworkTable table(JsonObject json) {
        JsonObject probe = json.getAsJsonObject("probe");
        List<NodeRow> nodes = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("nodes")) {
            nodes.add(node(element.getAsJsonObject(), nodes.size()));
        }
        return new NetworkTable(
                json.get("title").getAsString(),
                json.get("input").getAsString(),
                json.get("trained").getAsBoolean(),
                new NetworkTable.Probe(
                        probe.get("image").getAsInt(),
                        probe.get("images").getAsInt(),
                        probe.get("label").getAsString(),
                        probe.get("batch").getAsInt()),
                nodes);
    }

    private static NodeRow node(JsonObject json, int index) {
        List<Integer> inputs = new ArrayList<>();
        json.getAsJsonArray("inputs").forEach(input -> inputs.add(input.getAsInt()));
        if (json.get("index").getAsInt() != index || inputs.stream().anyMatch(input -> input < -1 || input >= index)) {
            throw new IllegalArgumentException("the nodes are not in execution order");
        }
        return new NodeRow(
                index,
                json.get("name").getAsString(),
                json.get("kind").getAsString(),
                json.get("operation").getAsString(),
                inputs,
                json.get("shape").getAsString(),
                json.get("parameters").getAsLong(),
                json.get("receptive_field").getAsString(),
                json.get("stride").getAsString(),
                json.get("depth").getAsDouble());
    }
}
