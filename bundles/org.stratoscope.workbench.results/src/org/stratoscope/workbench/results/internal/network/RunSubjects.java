package org.stratoscope.workbench.results.internal.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** The networks that the tasks of a run measure. Reads files; not for the user interface's thread. */
record RunSubjects(RunDirectory directory) {

    /** The network as it is built or loaded, before a training. */
    static final String BUILT = "built";

    private static final String SUFFIX = ".safetensors";
    private static final String TRAINED = "trained";
    private static final int TASKS_AT_MOST = 1_000;

    /**
     * One task's network.
     *
     * @param title what tells the task from the others
     * @param states in which its network is known, the last one first
     */
    record Subject(int task, String title, List<String> states) {

        Subject {
            states = List.copyOf(states);
        }
    }

    /** The subjects of all tasks that measure something. */
    List<Subject> all() throws StratoscopeException, IOException {
        List<Subject> subjects = new ArrayList<>();
        for (int number = 0; number < TASKS_AT_MOST; number++) {
            Path file = directory.task(number).resolve(TaskFile.NAME);
            if (!Files.isRegularFile(file)) {
                break;
            }
            TaskSpec task = TaskFile.read(file);
            if (task.work() instanceof Work.Measure) {
                subjects.add(new Subject(number, title(task), states(number)));
            }
        }
        return subjects;
    }

    /** The order for a task that inspects. */
    TaskSpec order(InspectionRequest request) throws StratoscopeException {
        TaskSpec task = TaskFile.read(directory.task(request.task()).resolve(TaskFile.NAME));
        if (!(task.work() instanceof Work.Measure measure)) {
            throw new InvalidInputException("Task " + request.task() + " measures no network; choose another one.");
        }
        Optional<String> weights = request.state().equals(BUILT)
                ? Optional.empty()
                : Optional.of(weights(request.task())
                        .resolve(request.state() + SUFFIX)
                        .toString());
        Optional<Work.Change> change = measure.dataTransform()
                .map(transform ->
                        new Work.Change(transform, measure.trainingData().orElse(measure.probe())));
        Work.Inspect work = new Work.Inspect(measure.network(), measure.probe(), change, request.image(), weights);
        return new TaskSpec(0, task.seed(), task.repeat(), task.threads(), task.precision(), task.point(), work, false);
    }

    private static String title(TaskSpec task) {
        String point = task.point().entrySet().stream()
                .map(entry -> SweepValue.inWords(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return "task " + task.number() + (point.isEmpty() ? "" : ": " + point);
    }

    private List<String> states(int task) throws IOException {
        List<String> states = new ArrayList<>();
        if (Files.isDirectory(weights(task))) {
            try (Stream<Path> files = Files.list(weights(task))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("."))
                        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                        .filter(name -> !name.equals("initial"))
                        .sorted((a, b) -> a.equals(TRAINED) ? -1 : b.equals(TRAINED) ? 1 : b.compareTo(a))
                        .forEach(states::add);
            }
        }
        states.add(BUILT);
        return states;
    }

    private Path weights(int task) {
        return directory.task(task).resolve("weights");
    }
}
