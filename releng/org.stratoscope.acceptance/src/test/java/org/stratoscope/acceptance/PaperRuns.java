package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs of examples that take long. */
final class PaperRuns {

    private PaperRuns() {}

    /**
     * Runs an example; in a folder named by the property stratoscope.runs, where a finished run is used again.
     *
     * @param folder where it runs otherwise
     * @param generated whether its images are generated, so that it needs no files
     */
    static Measured of(Path folder, String example, boolean generated, String... more) {
        return run(folder, example, example, generated, more);
    }

    /** Runs an example that needs no files, or whose files the changes name, with other values of its document. */
    static Measured variant(Path folder, String example, String name, String... changes) {
        String[] more = Arrays.stream(changes)
                .flatMap(change -> Stream.of("--set", change))
                .toArray(String[]::new);
        return run(folder, example, example + " " + name, true, more);
    }

    private static Measured run(Path folder, String example, String name, boolean generated, String... more) {
        String kept = System.getProperty("stratoscope.runs", "");
        Path out = kept.isBlank() ? folder.resolve("run of " + name) : Path.of(kept, name);
        if (!Files.isRegularFile(out.resolve("results.csv"))) {
            List<String> arguments = new ArrayList<>(List.of("run", example, "--out", out.toString()));
            arguments.addAll(List.of(more));
            if (!generated) {
                Path images = Product.data().resolve("cifar10");
                arguments.addAll(
                        List.of("--set", "subject.trainingData.folder=" + images, "--set", "probe.folder=" + images));
            }
            Product.Finished done = Product.run(folder, Duration.ofHours(2), arguments.toArray(String[]::new));
            assertEquals(0, done.exitCode(), done.err());
        }
        return Measured.of(out);
    }
}
