package org.stratoscope.engine.replay;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentSettings;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.spec.Json;

/** Everything a run says its numbers depend on. */
final class RunIngredients {

    /** An ingredient without its value. */
    record Name(IngredientKind kind, String text) {}

    private static final String BUNDLE = "bundle ";
    private static final String VARIABLE = "variable ";

    private final Map<Name, String> values = new LinkedHashMap<>();

    private RunIngredients() {}

    /** Versions, platform, settings and the SHA-256 of input files. */
    static Map<Name, String> read(RunDirectory run) throws StratoscopeException {
        RunIngredients ingredients = new RunIngredients();
        ingredients.readProvenance(run);
        if (Files.isRegularFile(run.document())) {
            ExperimentSettings.of(ExperimentDocuments.load(run.document())).forEach(ingredients::setting);
        }
        return ingredients.values;
    }

    private void readProvenance(RunDirectory run) throws UnreadableFileException {
        try {
            JsonObject json =
                    JsonParser.parseString(Files.readString(run.provenance())).getAsJsonObject();
            text(json, "version").ifPresent(version -> put(IngredientKind.PRODUCT, "the product's version", version));
            Stream.of("seed", "threads", "precision")
                    .forEach(name -> text(json, name).ifPresent(value -> setting(name, value)));
            Json.strings(json.getAsJsonObject("environment")).forEach(this::environment);
            Json.strings(json.getAsJsonObject("inputs")).forEach((file, hash) -> put(IngredientKind.INPUT, file, hash));
        } catch (IOException e) {
            throw new UnreadableFileException(run.provenance(), "cannot be read (" + e.getMessage() + ")", e);
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException e) {
            throw new UnreadableFileException(run.provenance(), "is not the provenance of a run", e);
        }
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(element -> element.getAsString());
    }

    private void environment(String name, String value) {
        if (name.startsWith(BUNDLE)) {
            put(IngredientKind.BUNDLE, name.substring(BUNDLE.length()), value);
        } else if (name.startsWith(VARIABLE)) {
            put(IngredientKind.VARIABLE, name.substring(VARIABLE.length()), value);
        } else {
            put(environmentKind(name), name, value);
        }
    }

    private static IngredientKind environmentKind(String name) {
        return switch (name) {
            case "libtorch" -> IngredientKind.LIBTORCH;
            case "java.vm.name", "java.vm.version" -> IngredientKind.JAVA;
            case "os.name", "os.version", "os.arch" -> IngredientKind.SYSTEM;
            case "processor", "processors", "instruction set" -> IngredientKind.PROCESSOR;
            case "threads", "threads between operations" -> IngredientKind.THREADS;
            case "random streams" -> IngredientKind.SEED;
            default -> IngredientKind.OTHER;
        };
    }

    private void setting(String name, String value) {
        IngredientKind kind = switch (name) {
            case "seed" -> IngredientKind.SEED;
            case "threads" -> IngredientKind.THREADS;
            default -> IngredientKind.SETTING;
        };
        put(kind, name, value);
    }

    private void put(IngredientKind kind, String name, String value) {
        values.put(new Name(kind, name), value);
    }
}
