package org.stratoscope.releng.emf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the generated sources of the model bundle, or with {@code --check} says how the committed ones differ from what
 * the ecore asks for. Run it at the repository root or name the model bundle's folder with {@code --bundle FOLDER}.
 */
public final class EmfGenerator {

    private static final String GENERATED = "src-gen";

    private EmfGenerator() {}

    /** Generates or checks; the exit code is 0 when all is well and 1 when the committed sources differ. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        int named = words.indexOf("--bundle");
        Path bundle = named >= 0
                ? Path.of(words.get(named + 1))
                : findBundle(Path.of("").toAbsolutePath());
        Path scratch = Files.createTempDirectory("emf-generator");
        try {
            Path workspace = new ModelSources(bundle.toRealPath()).generateInto(scratch);
            Path fresh = workspace.resolve(GENERATED);
            Path committed = bundle.resolve(GENERATED);
            if (words.contains("--check")) {
                report(SourceTrees.differences(fresh, committed));
            } else {
                SourceTrees.replace(fresh, committed);
            }
        } finally {
            SourceTrees.delete(scratch);
        }
    }

    /** Finds the model bundle from the repository root or from any folder below it. */
    private static Path findBundle(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path bundle = folder.resolve("bundles/org.stratoscope.model");
            if (Files.isDirectory(bundle)) {
                return bundle;
            }
        }
        throw new IllegalArgumentException("No model bundle at or above " + start + "; name it with --bundle FOLDER.");
    }

    private static void report(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new IllegalStateException("The generated sources do not agree with the ecore, run the generator: "
                    + String.join(", ", differences));
        }
    }
}
