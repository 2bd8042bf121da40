package org.stratoscope.engine.replay;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.spec.Json;

/** Everything a run says its numbers depend on. */
final class RunIngredients {

    private RunIngredients() {}

    /** Environment and input files by name. */
    static Map<String, String> read(RunDirectory run) throws UnreadableFileException {
        try {
            JsonObject json =
                    JsonParser.parseString(Files.readString(run.provenance())).getAsJsonObject();
            Map<String, String> ingredients = new LinkedHashMap<>(Json.strings(json.getAsJsonObject("environment")));
            Json.strings(json.getAsJsonObject("inputs"))
                    .forEach((file, hash) -> ingredients.put("the content of " + file, hash));
            return ingredients;
        } catch (IOException e) {
            throw new UnreadableFileException(run.provenance(), "cannot be read (" + e.getMessage() + ")", e);
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new UnreadableFileException(run.provenance(), "is not the provenance of a run", e);
        }
    }
}
