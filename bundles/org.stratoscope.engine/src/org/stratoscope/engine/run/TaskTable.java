package org.stratoscope.engine.run;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.engine.directory.TaskState;
import org.stratoscope.task.spec.TaskSpec;

/** Which tasks wait and which have a process. Confined to the thread of the run. */
final class TaskTable {

    /**
     * A task with a process.
     *
     * @param state what was last seen of it
     * @param end how its process ended, when it has
     */
    record Attempt(TaskOrder order, String ticket, TaskState state, Optional<End> end) {

        /** A process that ended and was first seen so at a time. */
        record End(ProcessState.Gone how, Instant seen) {}

        Attempt seen(TaskState now) {
            return new Attempt(order, ticket, now, end);
        }

        Attempt gone(ProcessState.Gone how, Instant now) {
            return new Attempt(order, ticket, state, Optional.of(new End(how, now)));
        }
    }

    private final Deque<TaskSpec> waiting = new ArrayDeque<>();
    private final Map<TaskSpec, Attempt> running = new LinkedHashMap<>();
    private final Map<TaskSpec, Integer> losses = new HashMap<>();

    Deque<TaskSpec> waiting() {
        return waiting;
    }

    /** The tasks with a process, in the order in which they were given one. */
    Map<TaskSpec, Attempt> running() {
        return running;
    }

    /** Notes that a task lost its process; true when it waits again because it was not lost too often. */
    boolean waitsAgain(TaskSpec task, int retries) {
        if (losses.merge(task, 1, Integer::sum) > retries) {
            return false;
        }
        waiting.addFirst(task);
        return true;
    }

    boolean isDone() {
        return waiting.isEmpty() && running.isEmpty();
    }
}
