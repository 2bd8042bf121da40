package org.stratoscope.loaders.keras.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.ParameterSource;

/**
 * A Keras network as a graph.
 *
 * @param name as its author called it
 */
record KerasNetwork(String name, Graph graph, ParameterSource values) {

    private static final Set<String> KINDS = Set.of("Functional", "Model", "Sequential");
    private static final int MOST_LAYERS = 10_000;

    /** Builds the graph of a file for its own input shape. */
    static KerasNetwork of(KerasFile file) throws KerasException {
        JsonObject model = file.configuration();
        String kind = model.has("class_name") && model.get("class_name").isJsonPrimitive()
                ? model.get("class_name").getAsString()
                : "";
        if (!KINDS.contains(kind) || !(model.get("config") instanceof JsonObject config)) {
            throw new KerasException("its model_config describes no functional or sequential network");
        }
        if (!(config.get("layers") instanceof JsonArray array) || array.isEmpty() || array.size() > MOST_LAYERS) {
            throw new KerasException("its model_config has no list of layers");
        }
        List<LayerConfiguration> layers = new ArrayList<>();
        for (JsonElement element : array) {
            layers.add(LayerConfiguration.of(element));
        }
        KerasGraph graph = new KerasGraph(input(layers), file);
        KerasLayers rules = new KerasLayers(graph);
        for (LayerConfiguration layer : layers) {
            try {
                rules.add(layer);
            } catch (IllegalArgumentException e) {
                // Operations refuse numbers that make no sense, such as a negative epsilon.
                throw new KerasException("the layer " + layer.name() + " is impossible: " + e.getMessage());
            }
        }
        String name = config.has("name") && config.get("name").isJsonPrimitive()
                ? config.get("name").getAsString()
                : kind;
        return new KerasNetwork(name, graph.build(output(config, graph)), graph);
    }

    private static ImageShape input(List<LayerConfiguration> layers) throws KerasException {
        List<LayerConfiguration> inputs = layers.stream()
                .filter(layer -> layer.kind().equals("InputLayer"))
                .toList();
        if (inputs.size() > 1) {
            throw new KerasException("it has " + inputs.size() + " inputs; only networks of one image are supported");
        }
        LayerConfiguration first = inputs.isEmpty() ? layers.getFirst() : inputs.getFirst();
        JsonElement shape = first.values().has("batch_input_shape")
                ? first.values().get("batch_input_shape")
                : first.values().get("batch_shape");
        if (!(shape instanceof JsonArray sizes) || sizes.size() != 4) {
            throw new KerasException("its input is no image of height, width and channels");
        }
        return new ImageShape(
                first.whole(sizes.get(3), "input shape", 1),
                first.whole(sizes.get(1), "input shape", 1),
                first.whole(sizes.get(2), "input shape", 1));
    }

    private static int output(JsonObject config, KerasGraph graph) throws KerasException {
        if (config.get("output_layers") instanceof JsonArray outputs && !outputs.isEmpty()) {
            JsonElement first = outputs.get(0);
            JsonElement name = first instanceof JsonArray reference && !reference.isEmpty() ? reference.get(0) : first;
            boolean several = first instanceof JsonArray && outputs.size() > 1;
            if (several || !name.isJsonPrimitive()) {
                throw new KerasException("it has several outputs; only networks with one are supported");
            }
            return graph.result(name.getAsString());
        }
        return graph.last();
    }
}
