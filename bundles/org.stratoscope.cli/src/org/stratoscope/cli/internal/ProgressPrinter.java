package org.stratoscope.cli.internal;

import java.util.HashMap;
import java.util.Map;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.TaskSnapshot;
import org.stratoscope.engine.directory.TaskState;

/** Shows progress: one line that is rewritten on a terminal, a line for each change elsewhere. */
final class ProgressPrinter {

    private static final int BAR = 24;
    private static final int LINE = 100;

    private final Session session;
    private final Map<Integer, String> told = new HashMap<>();

    ProgressPrinter(Session session) {
        this.session = session;
    }

    void show(RunSnapshot run) {
        if (session.terminal()) {
            showBar(run);
        } else {
            run.tasks().forEach(task -> showLine(run, task));
        }
    }

    void finish() {
        if (session.terminal()) {
            session.err().print("\r" + " ".repeat(LINE) + "\r");
            session.err().flush();
        }
    }

    private void showBar(RunSnapshot run) {
        double done = run.endedTasks();
        String activity = "";
        for (TaskSnapshot task : run.tasks()) {
            if (task.state() == TaskState.RUNNING) {
                done += task.total() > 0 ? Math.min(1.0, (double) task.done() / task.total()) / 2 : 0;
                activity = activity.isEmpty() ? describe(task) : activity;
            }
        }
        double fraction = run.tasks().isEmpty() ? 1 : done / run.tasks().size();
        int filled = (int) Math.round(fraction * BAR);
        String text = String.format(
                "[%s%s] %d of %d tasks  %s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                run.endedTasks(),
                run.tasks().size(),
                activity);
        String cut = text.length() > LINE ? text.substring(0, LINE) : text + " ".repeat(LINE - text.length());
        session.err().print("\r" + cut);
        session.err().flush();
    }

    private void showLine(RunSnapshot run, TaskSnapshot task) {
        String state = task.state() == TaskState.RUNNING
                ? task.activity()
                : task.state().name().toLowerCase(java.util.Locale.ROOT);
        if (task.state() != TaskState.PENDING && !state.isEmpty() && !state.equals(told.put(task.number(), state))) {
            session.err()
                    .println(
                            "task " + (task.number() + 1) + " of " + run.tasks().size() + ": " + state);
        }
    }

    private static String describe(TaskSnapshot task) {
        String percent = task.total() > 0 ? " " + Math.min(100, 100 * task.done() / task.total()) + " %" : "";
        return task.activity() + percent;
    }
}
