package org.stratoscope.engine.estimate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;

/** What finished tasks of earlier runs cost. */
public final class FinishedTasks {

    private static final int RUNS_AT_MOST = 50;
    private static final int TASKS_AT_MOST = 500;

    /** What one task cost. */
    public record Cost(TaskSpec task, Duration time, long memory) {}

    private FinishedTasks() {}

    /** Looks into the newest runs directly below a folder; what cannot be read there is left out. */
    public static List<Cost> below(Path folder) throws IOException {
        List<Cost> costs = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return costs;
        }
        List<Path> runs;
        try (Stream<Path> children = Files.list(folder)) {
            runs = children.filter(RunReader::isRun)
                    .sorted(Comparator.comparing(FinishedTasks::age).reversed())
                    .limit(RUNS_AT_MOST)
                    .toList();
        }
        for (Path run : runs) {
            if (costs.size() < TASKS_AT_MOST) {
                costs.addAll(of(run));
            }
        }
        return costs;
    }

    /** The finished tasks of one run. */
    public static List<Cost> of(Path run) throws IOException {
        Path tasks = run.resolve("tasks");
        if (!Files.isDirectory(tasks)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(tasks)) {
            return folders.sorted()
                    .limit(TASKS_AT_MOST)
                    .map(FinishedTasks::cost)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Optional<Cost> cost(Path folder) {
        Optional<Outcome> outcome = OutcomeFile.read(folder.resolve(OutcomeFile.NAME));
        if (outcome.isEmpty() || !(outcome.get() instanceof Outcome.Completed)) {
            return Optional.empty();
        }
        Provenance provenance = outcome.get().provenance();
        try {
            Duration time = Duration.between(Instant.parse(provenance.start()), Instant.parse(provenance.end()));
            return Optional.of(new Cost(TaskFile.read(folder.resolve(TaskFile.NAME)), time, provenance.peakMemory()));
        } catch (UnreadableFileException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static long age(Path run) {
        return run.toFile().lastModified();
    }
}
