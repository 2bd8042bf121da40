package org.stratoscope.cli.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.stratoscope.engine.directory.RemainingTime;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.TaskSnapshot;
import org.stratoscope.engine.directory.TaskState;

/**
 * Shows progress: one line that is rewritten on a terminal; elsewhere a line for each change of what a task does, and one
 * now and then while it does the same for long.
 */
final class ProgressPrinter {

    private static final int BAR = 24;
    private static final int LINE = 110;
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Session session;
    private final Map<Integer, String> told = new HashMap<>();
    private final Map<Integer, Instant> toldAt = new HashMap<>();
    private final Map<Integer, RemainingTime> remaining = new HashMap<>();

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
                String text = describe(task);
                activity = activity.isEmpty() ? text : activity;
            }
        }
        double fraction = run.tasks().isEmpty() ? 1 : done / run.tasks().size();
        int filled = (int) Math.round(fraction * BAR);
        String line = String.format(
                "[%s%s] %d of %d tasks  %s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                run.endedTasks(),
                run.tasks().size(),
                activity);
        String cut = line.length() > LINE ? line.substring(0, LINE) : line + " ".repeat(LINE - line.length());
        session.err().print("\r" + cut);
        session.err().flush();
    }

    private void showLine(RunSnapshot run, TaskSnapshot task) {
        String state = task.state() == TaskState.RUNNING
                ? task.activity()
                : task.state().name().toLowerCase(Locale.ROOT);
        if (task.state() == TaskState.PENDING || state.isEmpty()) {
            return;
        }
        String text = describe(task);
        Instant now = Instant.now();
        boolean changed = !state.equals(told.put(task.number(), state));
        boolean due = task.state() == TaskState.RUNNING
                && Duration.between(toldAt.getOrDefault(task.number(), now), now)
                                .compareTo(SILENCE)
                        >= 0;
        if (changed || due) {
            toldAt.put(task.number(), now);
            session.err()
                    .println("task " + (task.number() + 1) + " of "
                            + run.tasks().size() + ": " + (due && !changed ? text : state));
        }
    }

    /** The activity with percentage, the newest numbers it reported, and the time it still takes. */
    private String describe(TaskSnapshot task) {
        StringBuilder text = new StringBuilder(task.activity());
        if (task.total() > 0) {
            text.append(' ')
                    .append(Math.min(100, 100 * task.done() / task.total()))
                    .append(" %");
        }
        task.values().forEach((series, value) -> text.append(String.format(Locale.ROOT, ", %s %.4g", series, value)));
        remaining
                .computeIfAbsent(task.number(), number -> new RemainingTime())
                .observe(task, Instant.now())
                .ifPresent(left -> text.append(", ").append(words(left)).append(" left"));
        return text.toString();
    }

    private static String words(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
