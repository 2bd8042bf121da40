package org.stratoscope.workbench.results.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.workbench.run.LiveRuns;
import org.stratoscope.workbench.ui.Workbenches;

/** Reads a run in the background as long as it goes on, a few times a second and slower when reading takes long. */
final class RunWatch extends Job {

    private static final long PERIOD_MS = 250;
    private static final int REST = 3;

    private final Path folder;
    private final RunContentReader reader;
    private final Consumer<RunContent> show;
    private final Consumer<Exception> failed;
    private final Consumer<RunSnapshot> onRun = this::changed;
    private volatile boolean stopped;

    RunWatch(Path folder, Consumer<RunContent> show, Consumer<Exception> failed) {
        super("Read run " + folder.getFileName());
        this.folder = folder;
        this.reader = new RunContentReader(folder);
        this.show = show;
        this.failed = failed;
        setSystem(true);
        setPriority(SHORT);
    }

    void start() {
        LiveRuns.instance().addListener(onRun);
        schedule();
    }

    void stop() {
        stopped = true;
        LiveRuns.instance().removeListener(onRun);
        cancel();
    }

    private void changed(RunSnapshot snapshot) {
        if (snapshot.folder().equals(folder)) {
            schedule(PERIOD_MS);
        }
    }

    @Override
    public boolean shouldSchedule() {
        return !stopped;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        long began = System.nanoTime();
        try {
            RunContent content = reader.read();
            tell(() -> show.accept(content));
            if (content.isRunning()) {
                long tookMs = (System.nanoTime() - began) / 1_000_000;
                schedule(Math.max(PERIOD_MS, REST * tookMs));
            }
        } catch (StratoscopeException | IOException e) {
            tell(() -> failed.accept(e));
        }
        return Status.OK_STATUS;
    }

    private void tell(Runnable action) {
        Workbenches.later(() -> {
            if (!stopped) {
                action.run();
            }
        });
    }
}
