package org.stratoscope.engine.run;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.stratoscope.task.spec.TaskSpec;

/** Which tasks wait and which run. Confined to the thread of the run. */
final class TaskTable {

    private final Queue<TaskSpec> waiting;
    private final Map<TaskSpec, String> tickets = new LinkedHashMap<>();

    TaskTable(Iterable<TaskSpec> tasks) {
        waiting = new ArrayDeque<>();
        tasks.forEach(waiting::add);
    }

    Queue<TaskSpec> waiting() {
        return waiting;
    }

    /** The tickets of the running tasks. */
    Map<TaskSpec, String> running() {
        return tickets;
    }

    boolean isDone() {
        return waiting.isEmpty() && tickets.isEmpty();
    }
}
