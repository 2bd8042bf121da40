package org.stratoscope.task.spec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON dialect of the run directory: indented files, one-line events, no HTML escapes. */
public final class Json {

    private static final Gson INDENTED =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Gson LINE = new GsonBuilder().disableHtmlEscaping().create();

    private Json() {}

    /** The text of a file, indented and with a final line end. */
    public static String text(JsonElement json) {
        return INDENTED.toJson(json) + "\n";
    }

    /** The text on one line, without line end. */
    public static String line(JsonElement json) {
        return LINE.toJson(json);
    }

    /** An object of strings, in the map's order. */
    public static JsonObject object(Map<String, String> values) {
        JsonObject json = new JsonObject();
        values.forEach(json::addProperty);
        return json;
    }

    /** The strings of an object, in its order. */
    public static Map<String, String> strings(JsonObject json) {
        Map<String, String> values = new LinkedHashMap<>();
        json.entrySet()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().getAsString()));
        return values;
    }
}
