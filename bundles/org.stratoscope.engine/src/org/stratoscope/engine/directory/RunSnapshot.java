package org.stratoscope.engine.directory;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a run is, as its files tell.
 *
 * @param folder of the run
 * @param started when an engine first took it up
 * @param ended when it was closed
 * @param runner what gives its tasks processes, as on a command line; empty when unknown
 */
public record RunSnapshot(
        Path folder,
        String title,
        RunState state,
        Instant started,
        Optional<Instant> ended,
        String runner,
        List<TaskSnapshot> tasks) {

    public RunSnapshot {
        tasks = List.copyOf(tasks);
    }

    /** The number of tasks in a state. */
    public long count(TaskState wanted) {
        return tasks.stream().filter(task -> task.state() == wanted).count();
    }

    /** The number of tasks that have ended. */
    public long endedTasks() {
        return tasks.stream().filter(task -> task.state().ended()).count();
    }

    /** The reason of the first failed task, if one failed. */
    public Optional<String> firstFailure() {
        return tasks.stream()
                .filter(task -> task.state().broken())
                .map(TaskSnapshot::reason)
                .findFirst();
    }
}
