package org.stratoscope.workbench.results.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.task.events.EventReader;
import org.stratoscope.task.events.TaskEvent;

/** Follows what a task tells of its progress. One thread at a time. */
final class TaskProgress {

    private static final int PERCENT = 100;

    private final Path events;
    private long position;
    private String activity = "";
    private long total;
    private String told = "";

    TaskProgress(Path events) {
        this.events = events;
    }

    /** What the task does, when that has changed since the last time, such as {@code generating images 40 %}. */
    Optional<String> news() throws IOException {
        EventReader.Chunk chunk = EventReader.read(events, position);
        position = chunk.position();
        String now = told;
        for (TaskEvent event : chunk.events()) {
            if (event instanceof TaskEvent.Activity begun) {
                activity = begun.name();
                total = begun.total();
                now = activity;
            } else if (event instanceof TaskEvent.Progress progress && total > 0) {
                now = activity + " " + progress.done() * PERCENT / total + " %";
            }
        }
        if (now.equals(told)) {
            return Optional.empty();
        }
        told = now;
        return Optional.of(now);
    }
}
