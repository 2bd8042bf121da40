package org.stratoscope.loaders.keras.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stratoscope.loaders.keras.internal.LayerWeights.Values;

/**
 * What a Keras file holds. It is read as a whole first, so that links to other files lead nowhere.
 *
 * @param configuration the object {@code model_config}
 * @param weights by layer
 * @param third whether Keras 3 wrote it, whose hard sigmoid is another one
 */
record KerasFile(JsonObject configuration, Map<String, LayerWeights> weights, boolean third) {

    private static final long LARGEST = 1L << 30;
    /** Compressed weights are not much smaller than the numbers; a file that claims to be is hostile. */
    private static final long MOST_INFLATION = 64;

    private static final int MOST_DATASETS = 100_000;
    private static final int DEEPEST = 16;

    /** Reads a file. */
    static KerasFile read(Path file) throws KerasException, IOException {
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new KerasException("the file is larger than 1 GiB; export the network as ONNX");
        }
        byte[] bytes = Files.readAllBytes(file);
        try (HdfFile hdf = HdfFile.fromBytes(bytes)) {
            JsonObject configuration = configuration(hdf);
            Node group = hdf.getChild("model_weights");
            if (!(group instanceof Group weights) || group.isLink()) {
                throw new KerasException("the file has no group model_weights; save the whole model with model.save");
            }
            Attribute version = hdf.getAttribute("keras_version");
            boolean third = version != null && String.valueOf(version.getData()).startsWith("3");
            return new KerasFile(configuration, new Reading(size * MOST_INFLATION).layers(weights), third);
        } catch (RuntimeException | StackOverflowError e) {
            // jhdf answers damage with exceptions of many kinds, some of them of the collections it uses.
            throw new KerasException("the HDF5 file is damaged or of a kind that is not supported ("
                    + e.getClass().getSimpleName() + "); save the network again");
        }
    }

    private static JsonObject configuration(HdfFile hdf) throws KerasException {
        Attribute attribute = hdf.getAttribute("model_config");
        Object text = attribute == null ? null : attribute.getData();
        if (!(text instanceof String json)) {
            throw new KerasException(
                    "the file has weights but no model_config; save the whole model with model.save, or describe it with a"
                            + " layer list");
        }
        try {
            JsonElement element = JsonParser.parseString(json);
            return element.getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new KerasException("its model_config is not a JSON object");
        }
    }

    /** One reading, which counts what it takes. */
    private static final class Reading {

        private long bytesLeft;
        private int datasetsLeft = MOST_DATASETS;

        Reading(long bytes) {
            bytesLeft = bytes;
        }

        Map<String, LayerWeights> layers(Group group) throws KerasException {
            Map<String, LayerWeights> layers = new LinkedHashMap<>();
            for (Node node : group.getChildren().values()) {
                if (!node.isLink() && node instanceof Group layer) {
                    Map<String, Values> arrays = new LinkedHashMap<>();
                    collect(layer, arrays, 0);
                    layers.put(layer.getName(), new LayerWeights(arrays));
                }
            }
            return layers;
        }

        private void collect(Group group, Map<String, Values> arrays, int depth) throws KerasException {
            if (depth == DEEPEST) {
                throw new KerasException("its groups nest deeper than " + DEEPEST);
            }
            for (Node node : group.getChildren().values()) {
                if (node.isLink()) {
                    throw new KerasException("it links to " + node.getPath() + " elsewhere, which is not followed");
                }
                if (node instanceof Dataset dataset) {
                    arrays.put(shortName(dataset.getName()), values(dataset));
                } else if (node instanceof Group inner) {
                    collect(inner, arrays, depth + 1);
                }
            }
        }

        private Values values(Dataset dataset) throws KerasException {
            long elements = 1;
            for (int length : dataset.getDimensions()) {
                elements = Math.multiplyExact(elements, (long) length);
            }
            bytesLeft -= Math.multiplyExact(elements, (long) Float.BYTES);
            if (bytesLeft < 0 || elements > Integer.MAX_VALUE || --datasetsLeft < 0) {
                throw new KerasException("it claims to hold more numbers than a file of its size can");
            }
            Class<?> type = dataset.getJavaType();
            if (type != float.class && type != double.class) {
                throw new KerasException("the weights " + dataset.getPath() + " are not floating-point numbers");
            }
            return new Values(dataset.getDimensions(), numbers(dataset, (int) elements));
        }

        private static float[] numbers(Dataset dataset, int elements) throws KerasException {
            Object flat = dataset.getDataFlat();
            float[] numbers = switch (flat) {
                case float[] singles -> singles;
                case double[] doubles -> narrowed(doubles);
                case null, default -> new float[0];
            };
            if (numbers.length != elements) {
                throw new KerasException("the weights " + dataset.getPath() + " are not complete");
            }
            return numbers;
        }

        private static float[] narrowed(double[] doubles) {
            float[] singles = new float[doubles.length];
            for (int i = 0; i < singles.length; i++) {
                singles[i] = (float) doubles[i];
            }
            return singles;
        }

        /** {@code kernel} of {@code kernel:0}. */
        private static String shortName(String name) {
            int colon = name.indexOf(':');
            return colon < 0 ? name : name.substring(0, colon);
        }
    }
}
