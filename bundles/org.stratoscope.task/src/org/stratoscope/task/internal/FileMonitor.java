package org.stratoscope.task.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.events.EventLog;
import org.stratoscope.task.events.TaskEvent;

/** Tells progress through the event log, at most ten times a second, and is cancelled by a file in the task's folder. */
final class FileMonitor implements Monitor {

    /** The file whose existence asks the task to stop. */
    static final String CANCEL_FILE = "cancel";

    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

    private final EventLog log;
    private final Path cancelFile;
    private final Set<String> notes = new HashSet<>();
    private long done;
    private long lastProgress;
    private long lastLook;

    FileMonitor(EventLog log, Path folder) {
        this.log = log;
        this.cancelFile = folder.resolve(CANCEL_FILE);
        this.lastProgress = System.nanoTime();
        this.lastLook = lastProgress - INTERVAL;
    }

    @Override
    public void begin(String activity, long total) {
        done = 0;
        log.append(new TaskEvent.Activity(activity, total));
    }

    @Override
    public void worked(long amount) {
        done += amount;
        long now = System.nanoTime();
        if (now - lastProgress >= INTERVAL) {
            lastProgress = now;
            log.append(new TaskEvent.Progress(done));
        }
    }

    @Override
    public void report(String series, double step, double value) {
        log.append(new TaskEvent.Value(series, step, value));
    }

    @Override
    public void note(String sentence) {
        if (notes.add(sentence)) {
            log.append(new TaskEvent.Note(sentence));
        }
    }

    @Override
    public void checkCancelled() throws CancelledException {
        long now = System.nanoTime();
        if (now - lastLook >= INTERVAL) {
            lastLook = now;
            if (Files.exists(cancelFile)) {
                throw new CancelledException();
            }
        }
    }
}
