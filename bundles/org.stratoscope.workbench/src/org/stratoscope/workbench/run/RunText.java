package org.stratoscope.workbench.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.directory.TaskSnapshot;
import org.stratoscope.engine.directory.TaskState;

/** What the desktop says about runs. */
public final class RunText {

    private static final int PERCENT = 100;

    private RunText() {}

    /** The state in words. */
    public static String state(RunState state) {
        return switch (state) {
            case RUNNING -> "Running";
            case SUCCEEDED -> "Finished";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
            case INTERRUPTED -> "Interrupted";
        };
    }

    /** The file name of the state's icon. */
    public static String icon(RunState state) {
        return "state-" + state.name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** How far the run is, such as {@code 3 of 12 tasks, training 40 %}. */
    public static String progress(RunSnapshot run) {
        int tasks = run.tasks().size();
        StringBuilder text = new StringBuilder();
        if (tasks != 1) {
            text.append(run.endedTasks()).append(" of ").append(tasks).append(" tasks");
        }
        activity(run)
                .ifPresent(activity -> text.append(text.isEmpty() ? "" : ", ").append(activity));
        if (text.isEmpty()) {
            text.append(run.endedTasks() == tasks ? "1 task" : "starting");
        }
        return text.toString();
    }

    /** How far the run is, from 0 to 1: of a single task its current activity, else the ended tasks. */
    public static double fraction(RunSnapshot run) {
        if (run.tasks().isEmpty() || run.state() == RunState.SUCCEEDED) {
            return run.state() == RunState.SUCCEEDED ? 1 : 0;
        }
        if (run.tasks().size() == 1 && run.endedTasks() == 0) {
            return running(run).map(RunText::fraction).orElse(0.0);
        }
        return (double) run.endedTasks() / run.tasks().size();
    }

    /** How long the run took, or takes so far. */
    public static Duration duration(RunSnapshot run) {
        if (run.ended().isEmpty() && run.state() != RunState.RUNNING) {
            return Duration.ZERO;
        }
        return Duration.between(run.started(), run.ended().orElseGet(Instant::now));
    }

    private static Optional<String> activity(RunSnapshot run) {
        return running(run)
                .filter(task -> !task.activity().isEmpty())
                .map(task -> task.total() > 0
                        ? task.activity() + " " + Math.round(PERCENT * fraction(task)) + " %"
                        : task.activity());
    }

    private static double fraction(TaskSnapshot task) {
        return task.total() > 0 ? Math.min(1, (double) task.done() / task.total()) : 0;
    }

    private static Optional<TaskSnapshot> running(RunSnapshot run) {
        return run.tasks().stream()
                .filter(task -> task.state() == TaskState.RUNNING)
                .findFirst();
    }
}
