package org.stratoscope.engine.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.engine.plan.ExperimentParts;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.task.registry.ComponentRegistry;

/** The files that packed experiments read, and their paths in the archive where they are included. */
final class PackedInputs {

    private static final String FOLDER = "inputs";
    private static final String PIECES = "[;,=\"]";

    private final ComponentRegistry registry;
    private final Path root;
    private final String rootName;
    private final Map<Path, String> read;
    private final Map<Path, String> places = new LinkedHashMap<>();
    private final Map<Path, String> files = new TreeMap<>();

    /**
     * Begins without inputs.
     *
     * @param root the packed folder, whose files are in the archive anyway, under its name
     * @param read the files that packed runs have read, by SHA-256
     */
    PackedInputs(ComponentRegistry registry, Path root, String rootName, Map<Path, String> read) {
        this.registry = registry;
        this.root = root;
        this.rootName = rootName;
        this.read = read;
    }

    /** All files that were found so far, with their names in the archive. */
    Map<Path, String> files() {
        return files;
    }

    /** Makes every path of an experiment relative to its new place, and remembers the files behind them. */
    void include(Experiment experiment, Path base, String archiveName) throws IOException {
        for (ExperimentParts.Part part : ExperimentParts.of(experiment)) {
            Optional<Component<?>> component =
                    registry.find(part.kind(), part.component().getId());
            if (component.isEmpty()) {
                continue;
            }
            ParameterSchema<?> schema = ParameterSchema.of(component.get().parameters());
            for (Parameter parameter : part.component().getParameters()) {
                boolean path = schema.descriptor(parameter.getName())
                        .map(ParameterDescriptor::kind)
                        .filter(ParameterKind.PATH::equals)
                        .isPresent();
                if (path && parameter.getValue() != null) {
                    place(parameter.getValue(), base, archiveName).ifPresent(parameter::setValue);
                }
            }
        }
        for (Axis axis : experiment.getAxes()) {
            for (int i = 0; i < axis.getValues().size(); i++) {
                axis.getValues().set(i, axisValue(axis.getValues().get(i), base, archiveName));
            }
        }
    }

    /** In values of axes, what is an absolute path to something that exists is taken for one. */
    private String axisValue(String value, Path base, String archiveName) throws IOException {
        String changed = value;
        for (String piece : value.split(PIECES)) {
            String text = piece.strip();
            if (isAbsolute(text)) {
                Optional<String> place = place(text, base, archiveName);
                if (place.isPresent()) {
                    changed = changed.replace(text, place.get());
                }
            }
        }
        return changed;
    }

    private static boolean isAbsolute(String text) {
        try {
            return !text.isEmpty() && Path.of(text).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Optional<String> place(String value, Path base, String archiveName) throws IOException {
        Path target;
        try {
            target = base.resolve(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        if (value.isBlank() || !Files.exists(target)) {
            return Optional.empty();
        }
        String name = target.startsWith(root)
                ? (rootName + "/" + slashes(root.relativize(target))).replaceAll("/$", "")
                : outside(target);
        Path from = Path.of("/" + archiveName).getParent();
        return Optional.of(slashes(from.relativize(Path.of("/" + name))));
    }

    private String outside(Path target) throws IOException {
        for (Map.Entry<Path, String> known : places.entrySet()) {
            if (target.startsWith(known.getKey()) && Files.isDirectory(known.getKey())) {
                String rest = slashes(known.getKey().relativize(target));
                return rest.isEmpty() ? known.getValue() : known.getValue() + "/" + rest;
            }
        }
        String known = places.get(target);
        if (known != null) {
            return known;
        }
        String last =
                target.getFileName() == null ? "root" : target.getFileName().toString();
        String place = String.format(Locale.ROOT, "%s/%04d-%s", FOLDER, places.size() + 1, last);
        places.put(target, place);
        if (Files.isRegularFile(target)) {
            files.put(target, place);
        } else {
            for (Path file : content(target)) {
                files.put(file, place + "/" + slashes(target.relativize(file)));
            }
        }
        return place;
    }

    /** Of a folder, the files that the runs have read; all of them where no run has. */
    private List<Path> content(Path folder) throws IOException {
        List<Path> known = read.keySet().stream()
                .filter(file -> file.startsWith(folder) && Files.isRegularFile(file))
                .toList();
        if (!known.isEmpty()) {
            return known;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Refuses names that could not be unpacked everywhere. */
    static void requireNames(Iterable<String> names) throws InvalidInputException {
        ArchiveNames checks = new ArchiveNames();
        for (String name : names) {
            Optional<String> problem = checks.problem(name);
            if (problem.isPresent()) {
                throw new InvalidInputException(
                        "'" + name + "' cannot be packed, as it " + problem.get() + "; rename the file.");
            }
        }
    }
}
