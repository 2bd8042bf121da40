package org.stratoscope.workbench.internal.runs;

import java.util.function.Consumer;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.workbench.run.LiveRuns;
import org.stratoscope.workbench.ui.Workbenches;

/** Reads the runs again whenever something may have changed: often while one runs, else when the workspace changes. */
final class RunsWatch extends Job {

    private static final long WHILE_RUNNING_MS = 400;
    private static final long SOON_MS = 150;

    private final RunCatalogue catalogue = new RunCatalogue();
    private final Consumer<RunList> show;
    private final Consumer<RunSnapshot> onRun = snapshot -> schedule(SOON_MS);
    private final IResourceChangeListener onWorkspace = event -> schedule(SOON_MS);
    private RunList last = RunList.empty();
    private volatile boolean stopped;

    /** Watches and shows every change on the user interface's thread. */
    RunsWatch(Consumer<RunList> show) {
        super("Read runs");
        this.show = show;
        setSystem(true);
        setPriority(SHORT);
    }

    void start() {
        LiveRuns.instance().addListener(onRun);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(onWorkspace, IResourceChangeEvent.POST_CHANGE);
        schedule();
    }

    void stop() {
        stopped = true;
        LiveRuns.instance().removeListener(onRun);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(onWorkspace);
        cancel();
    }

    @Override
    public boolean shouldSchedule() {
        return !stopped;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        RunList runs = catalogue.read();
        boolean running = runs.runs().stream().anyMatch(run -> run.state() == RunState.RUNNING);
        if (running || !runs.equals(last)) {
            last = runs;
            Workbenches.later(() -> {
                if (!stopped) {
                    show.accept(runs);
                }
            });
        }
        if (running) {
            schedule(WHILE_RUNNING_MS);
        }
        return Status.OK_STATUS;
    }
}
