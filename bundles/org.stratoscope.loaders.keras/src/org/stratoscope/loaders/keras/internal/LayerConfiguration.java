package org.stratoscope.loaders.keras.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One layer of the configuration, read with checks.
 *
 * @param kind its class, such as {@code Conv2D}
 */
record LayerConfiguration(String kind, String name, JsonObject values, List<String> sources) {

    /** Reads a layer of a functional or sequential network; {@code sources} are the layers it gets its input from. */
    static LayerConfiguration of(JsonElement element) throws KerasException {
        if (!(element instanceof JsonObject layer)
                || !(layer.get("config") instanceof JsonObject config)
                || layer.get("class_name") == null
                || !layer.get("class_name").isJsonPrimitive()) {
            throw new KerasException("a layer of its model_config has no class_name or config");
        }
        String kind = layer.get("class_name").getAsString();
        JsonElement name = config.has("name") ? config.get("name") : layer.get("name");
        if (name == null || !name.isJsonPrimitive()) {
            throw new KerasException("a layer " + kind + " of its model_config has no name");
        }
        List<String> sources = new ArrayList<>();
        if (layer.get("inbound_nodes") instanceof JsonArray nodes) {
            if (nodes.size() > 1) {
                throw new KerasException("the layer " + name.getAsString() + " is used more than once, which is not"
                        + " supported; export the network as ONNX");
            }
            collect(nodes, sources, 0);
        }
        return new LayerConfiguration(kind, name.getAsString(), config, List.copyOf(sources));
    }

    /** Keras 2 writes [[["name", 0, 0, {}], ...]], Keras 3 objects with a member keras_history of the same kind. */
    private static void collect(JsonElement element, List<String> sources, int depth) throws KerasException {
        if (depth > 32) {
            throw new KerasException("its model_config nests too deeply");
        }
        if (element instanceof JsonArray array) {
            boolean reference = array.size() >= 3
                    && array.get(0).isJsonPrimitive()
                    && array.get(0).getAsJsonPrimitive().isString();
            if (reference) {
                sources.add(array.get(0).getAsString());
                return;
            }
            for (JsonElement inner : array) {
                collect(inner, sources, depth + 1);
            }
        } else if (element instanceof JsonObject object) {
            for (String member : List.of("args", "config", "keras_history")) {
                if (object.has(member)) {
                    collect(object.get(member), sources, depth + 1);
                }
            }
        }
    }

    String text(String member, String standard) {
        JsonElement element = values.get(member);
        return element == null || !element.isJsonPrimitive() ? standard : element.getAsString();
    }

    /** A member in lower case; keras writes some of them either way. */
    String word(String member, String standard) {
        return text(member, standard).toLowerCase(Locale.ROOT);
    }

    int count(String member) throws KerasException {
        return (int) range(number(member).orElseThrow(() -> missing(member)), member, 1);
    }

    int count(String member, int standard) throws KerasException {
        return (int) range(number(member).orElse((double) standard), member, 1);
    }

    double real(String member, double standard) {
        return number(member).orElse(standard);
    }

    boolean truth(String member, boolean standard) {
        JsonElement element = values.get(member);
        return element == null || !element.isJsonPrimitive() ? standard : element.getAsBoolean();
    }

    /** Two numbers for height and width; one counts for both. */
    int[] pair(String member, int standard, int least) throws KerasException {
        JsonElement element = values.get(member);
        if (element == null || element.isJsonNull()) {
            return new int[] {standard, standard};
        }
        if (element instanceof JsonArray array && array.size() == 2) {
            return new int[] {whole(array.get(0), member, least), whole(array.get(1), member, least)};
        }
        int both = whole(element, member, least);
        return new int[] {both, both};
    }

    int whole(JsonElement element, String member, int least) throws KerasException {
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
            throw missing(member);
        }
        return (int) range(element.getAsDouble(), member, least);
    }

    /** Refuses what is known but not supported. */
    KerasException unsupported(String what) {
        return new KerasException("the layer " + name + " (" + kind + ") " + what
                + ", which is not supported; export the network as ONNX");
    }

    KerasException missing(String member) {
        return new KerasException("the layer " + name + " (" + kind + ") has no valid " + member);
    }

    private Optional<Double> number(String member) {
        JsonElement element = values.get(member);
        boolean present = element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isNumber();
        return present ? Optional.of(element.getAsDouble()) : Optional.empty();
    }

    private double range(double value, String member, int least) throws KerasException {
        if (value != Math.rint(value) || value < least || value > 1 << 20) {
            throw missing(member);
        }
        return value;
    }
}
