package org.stratoscope.task.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.task.cache.CacheKey;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Names everything that weights, images and what is computed from them depend on. */
record ShareKeys(ComponentRegistry registry, Map<String, String> environment) {

    private static final int FILES_AT_MOST = 100_000;

    /**
     * The key of a task's training.
     *
     * @param inputs SHA-256 of every file that network, training data and data transform read
     */
    CacheKey training(TaskSpec task, Work.Measure work, NetworkRequest request, Map<String, String> inputs)
            throws InvalidInputException, IOException {
        Map<String, String> ingredients = new TreeMap<>();
        addPlatform(ingredients, task);
        ingredients.put("what", "training");
        ingredients.put("seed", Long.toString(task.seed()));
        ingredients.put("repeat", Integer.toString(task.repeat()));
        ingredients.put("request", request.toString());
        put(ingredients, ComponentKind.NETWORK, Optional.of(work.network()));
        put(ingredients, ComponentKind.TRAINER, work.trainer());
        put(ingredients, ComponentKind.DATASET, work.trainingData());
        put(ingredients, ComponentKind.DATA_TRANSFORM, work.dataTransform());
        ingredients.put("files", inputs.values().stream().sorted().collect(Collectors.joining(" ")));
        return new CacheKey(ingredients);
    }

    /** Adds what every bit depends on. */
    void addPlatform(Map<String, String> ingredients, TaskSpec task) {
        environment.forEach((name, value) -> ingredients.put("environment " + name, value));
        ingredients.put("threads", Integer.toString(task.threads()));
        ingredients.put("precision", task.precision());
    }

    /**
     * The key of images that a task looks at.
     *
     * @param transform what changes them, if anything, prepared on the reference
     * @param inputs SHA-256 of every file that they all read
     */
    CacheKey images(
            TaskSpec task,
            ComponentText images,
            Optional<ComponentText> transform,
            ComponentText reference,
            Map<String, String> inputs)
            throws InvalidInputException, IOException {
        Map<String, String> ingredients = new TreeMap<>();
        ingredients.put("seed", Long.toString(task.seed()));
        ingredients.put("repeat", Integer.toString(task.repeat()));
        put(ingredients, ComponentKind.DATASET, Optional.of(images));
        put(ingredients, ComponentKind.DATA_TRANSFORM, transform);
        if (transform.isPresent()) {
            Map<String, String> changed = new TreeMap<>();
            put(changed, ComponentKind.DATASET, Optional.of(reference));
            ingredients.put("reference", new CacheKey(changed).name());
        }
        ingredients.put("files", inputs.values().stream().sorted().collect(Collectors.joining(" ")));
        return new CacheKey(ingredients);
    }

    /** The component with all its parameters, defaults written out. */
    CacheKey component(ComponentKind kind, ComponentText text) throws InvalidInputException, IOException {
        Map<String, String> ingredients = new TreeMap<>();
        put(ingredients, kind, Optional.of(text));
        return new CacheKey(ingredients);
    }

    private void put(Map<String, String> ingredients, ComponentKind kind, Optional<ComponentText> text)
            throws InvalidInputException, IOException {
        if (text.isEmpty()) {
            ingredients.put(kind.text(), "none");
            return;
        }
        ParameterSchema<?> schema =
                ParameterSchema.of(registry.require(kind, text.get().id()).parameters());
        ingredients.put(kind.text(), text.get().id());
        for (ParameterDescriptor descriptor : schema.descriptors()) {
            String value = text.get()
                    .values()
                    .getOrDefault(descriptor.name(), descriptor.defaultText().orElse(""));
            boolean path = descriptor.kind() == ParameterKind.PATH && !value.isBlank();
            ingredients.put(kind.text() + " " + descriptor.name(), path ? place(Path.of(value)) : value);
        }
    }

    /**
     * Where files lie, how large and how old they are: beside the content of those that were told of, so that a component
     * that forgets to tell of a file does not get an old training for new data.
     */
    private static String place(Path path) throws IOException {
        if (!Files.exists(path)) {
            return path.toString();
        }
        try (Stream<Path> files = Files.walk(path)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile)
                    .limit(FILES_AT_MOST)
                    .sorted()
                    .toList()) {
                text.append(file)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
            return new CacheKey(Map.of("files", text.toString())).name();
        }
    }
}
