package org.stratoscope.task.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.api.parameters.ComponentText;

/** Writes and reads {@code task.json}. */
public final class TaskFile {

    /** The file's name in a task's folder. */
    public static final String NAME = "task.json";

    private TaskFile() {}

    /** Writes the specification atomically. */
    public static void write(Path file, TaskSpec task) throws IOException {
        AtomicFiles.write(file, Json.text(json(task)));
    }

    /**
     * Reads a specification.
     *
     * @throws UnreadableFileException when the file is missing or is not a task
     */
    public static TaskSpec read(Path file) throws UnreadableFileException {
        try {
            return task(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableFileException(file, "is not the description of a task", e);
        }
    }

    private static JsonObject json(TaskSpec task) {
        JsonObject json = new JsonObject();
        json.addProperty("number", task.number());
        json.addProperty("seed", task.seed());
        json.addProperty("repeat", task.repeat());
        json.addProperty("threads", task.threads());
        json.addProperty("precision", task.precision());
        json.addProperty("saveProbes", task.saveProbes());
        json.add("point", Json.object(task.point()));
        switch (task.work()) {
            case Work.Measure measure -> json.add("measure", json(measure));
            case Work.Perturb perturb -> {
                JsonObject work = new JsonObject();
                work.add("perturbation", json(perturb.perturbation()));
                work.add("dataset", json(perturb.dataset()));
                json.add("perturb", work);
            }
            case Work.Inspect inspect -> json.add("inspect", json(inspect));
            case Work.Draw draw -> {
                JsonObject work = new JsonObject();
                work.add("view", json(draw.view()));
                work.addProperty("title", draw.title());
                work.addProperty("table", draw.table());
                json.add("draw", work);
            }
            case Work.Browse browse -> {
                JsonObject work = new JsonObject();
                work.add("dataset", json(browse.dataset()));
                work.addProperty("images", browse.images());
                json.add("browse", work);
            }
            case Work.Check check -> {
                JsonObject work = new JsonObject();
                work.addProperty("name", check.check());
                com.google.gson.JsonArray cases = new com.google.gson.JsonArray();
                check.cases().forEach(cases::add);
                work.add("cases", cases);
                json.add("check", work);
            }
        }
        return json;
    }

    private static JsonObject json(Work.Measure measure) {
        JsonObject json = new JsonObject();
        json.add("network", json(measure.network()));
        measure.trainer().ifPresent(trainer -> json.add("trainer", json(trainer)));
        measure.trainingData().ifPresent(data -> json.add("trainingData", json(data)));
        measure.dataTransform().ifPresent(transform -> json.add("dataTransform", json(transform)));
        json.add("probe", json(measure.probe()));
        JsonObject perturbations = new JsonObject();
        measure.perturbations().forEach((name, component) -> perturbations.add(name, json(component)));
        json.add("perturbations", perturbations);
        com.google.gson.JsonArray measurements = new com.google.gson.JsonArray();
        for (MeasurementSpec measurement : measure.measurements()) {
            JsonObject item = new JsonObject();
            item.addProperty("name", measurement.name());
            item.add("metric", json(measurement.metric()));
            measurement.perturbation().ifPresent(name -> item.addProperty("perturbation", name));
            measurement.transform().ifPresent(transform -> item.add("transform", json(transform)));
            item.addProperty("stage", measurement.stage().text());
            measurements.add(item);
        }
        json.add("measurements", measurements);
        return json;
    }

    private static JsonObject json(Work.Inspect inspect) {
        JsonObject json = new JsonObject();
        json.add("network", json(inspect.network()));
        json.add("dataset", json(inspect.dataset()));
        inspect.change().ifPresent(change -> {
            JsonObject changed = new JsonObject();
            changed.add("transform", json(change.transform()));
            changed.add("reference", json(change.reference()));
            json.add("change", changed);
        });
        json.addProperty("image", inspect.image());
        inspect.weights().ifPresent(file -> json.addProperty("weights", file));
        return json;
    }

    private static JsonObject json(ComponentText component) {
        JsonObject json = new JsonObject();
        json.addProperty("id", component.id());
        json.add("parameters", Json.object(component.values()));
        return json;
    }

    private static TaskSpec task(JsonObject json) {
        return new TaskSpec(
                json.get("number").getAsInt(),
                json.get("seed").getAsLong(),
                json.get("repeat").getAsInt(),
                json.get("threads").getAsInt(),
                json.get("precision").getAsString(),
                Json.strings(json.getAsJsonObject("point")),
                work(json),
                json.get("saveProbes").getAsBoolean());
    }

    private static Work work(JsonObject json) {
        if (json.has("perturb")) {
            JsonObject work = json.getAsJsonObject("perturb");
            return new Work.Perturb(component(work.get("perturbation")), component(work.get("dataset")));
        }
        if (json.has("inspect")) {
            JsonObject work = json.getAsJsonObject("inspect");
            return new Work.Inspect(
                    component(work.get("network")),
                    component(work.get("dataset")),
                    Optional.ofNullable(work.get("change")).map(TaskFile::change),
                    work.get("image").getAsInt(),
                    Optional.ofNullable(work.get("weights")).map(JsonElement::getAsString));
        }
        if (json.has("draw")) {
            JsonObject work = json.getAsJsonObject("draw");
            return new Work.Draw(
                    component(work.get("view")),
                    work.get("title").getAsString(),
                    work.get("table").getAsString());
        }
        if (json.has("browse")) {
            JsonObject work = json.getAsJsonObject("browse");
            return new Work.Browse(
                    component(work.get("dataset")), work.get("images").getAsInt());
        }
        if (json.has("check")) {
            JsonObject work = json.getAsJsonObject("check");
            List<String> cases = new ArrayList<>();
            work.getAsJsonArray("cases").forEach(element -> cases.add(element.getAsString()));
            return new Work.Check(work.get("name").getAsString(), cases);
        }
        JsonObject work = json.getAsJsonObject("measure");
        Map<String, ComponentText> perturbations = new LinkedHashMap<>();
        work.getAsJsonObject("perturbations")
                .entrySet()
                .forEach(entry -> perturbations.put(entry.getKey(), component(entry.getValue())));
        List<MeasurementSpec> measurements = new ArrayList<>();
        for (JsonElement element : work.getAsJsonArray("measurements")) {
            JsonObject item = element.getAsJsonObject();
            measurements.add(new MeasurementSpec(
                    item.get("name").getAsString(),
                    component(item.get("metric")),
                    Optional.ofNullable(item.get("perturbation")).map(JsonElement::getAsString),
                    Optional.ofNullable(item.get("transform")).map(TaskFile::component),
                    Stage.valueOf(item.get("stage").getAsString().toUpperCase(java.util.Locale.ROOT))));
        }
        return new Work.Measure(
                component(work.get("network")),
                Optional.ofNullable(work.get("trainer")).map(TaskFile::component),
                Optional.ofNullable(work.get("trainingData")).map(TaskFile::component),
                Optional.ofNullable(work.get("dataTransform")).map(TaskFile::component),
                component(work.get("probe")),
                perturbations,
                measurements);
    }

    private static Work.Change change(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Work.Change(component(json.get("transform")), component(json.get("reference")));
    }

    private static ComponentText component(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new ComponentText(json.get("id").getAsString(), Json.strings(json.getAsJsonObject("parameters")));
    }
}
