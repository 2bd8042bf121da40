package org.stratoscope.workbench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.engine.run.DetachedRun;
import org.stratoscope.engine.run.ExperimentRun;
import org.stratoscope.engine.run.RunListener;
import org.stratoscope.engine.run.RunResumption;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.cache.CacheLimit;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.InstalledServices;
import org.stratoscope.workbench.ui.Preferences;
import org.stratoscope.workbench.ui.Workbenches;

/** Plans and executes one experiment, or what is left of a run, in the background; seen and cancelled in the progress view. */
final class RunJob extends Job {

    private static final int TICKS = 1_000;
    private static final String TITLE = "Run experiment";

    /** Reads what is to be done, away from the user interface. */
    @FunctionalInterface
    private interface Preparation {
        Prepared prepare() throws StratoscopeException, IOException, CoreException;
    }

    private record Prepared(ExperimentPlan plan, RunDirectory directory, Optional<ReplayEnd> replay) {

        Prepared(ExperimentPlan plan, RunDirectory directory) {
            this(plan, directory, Optional.empty());
        }
    }

    private final Preparation preparation;

    private RunJob(String name, Preparation preparation) {
        super(name);
        this.preparation = preparation;
        setPriority(LONG);
    }

    /** A new run of a document. */
    static RunJob begin(Path document) {
        return new RunJob("Run " + document.getFileName(), () -> {
            Experiment experiment = UserSettings.applied(
                    ExperimentDocuments.load(document), document.getParent(), InstalledServices.registry());
            ExperimentPlan plan =
                    new ExperimentPlanner(InstalledServices.registry()).plan(experiment, document.getParent(), false);
            return new Prepared(
                    plan, RunDirectory.create(RunFolders.of(document).resolve(RunFolders.newName(plan.title()))));
        });
    }

    /** What is left to do of the run in a folder. */
    static RunJob resume(Path folder) {
        return new RunJob("Resume " + folder.getFileName(), () -> {
            RunDirectory directory = new RunDirectory(folder);
            return new Prepared(RunResumption.plan(directory, InstalledServices.registry()), directory);
        });
    }

    /** The frozen experiment of the run in a folder again, in a folder beside it. */
    static RunJob replay(Path folder) {
        return new RunJob("Replay " + folder.getFileName(), () -> {
            RunDirectory before = new RunDirectory(folder);
            ExperimentPlan plan = new ExperimentPlanner(InstalledServices.registry())
                    .plan(ExperimentDocuments.load(before.document()), folder, false);
            Path beside = folder.resolveSibling(RunFolders.newName(plan.title() + " replay"));
            return new Prepared(plan, RunDirectory.create(beside), Optional.of(new ReplayEnd(before.folder())));
        });
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == LiveRuns.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            execute(monitor);
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (StratoscopeException e) {
            Failures.show(TITLE, e);
            return Status.OK_STATUS;
        } catch (IOException | CoreException e) {
            Failures.show(TITLE, e);
            return Status.OK_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        }
    }

    private void execute(IProgressMonitor monitor)
            throws StratoscopeException, IOException, CoreException, InterruptedException {
        Prepared prepared = preparation.prepare();
        ExperimentPlan plan = prepared.plan();
        RunDirectory directory = prepared.directory();
        Path folder = directory.folder();
        LiveRuns.instance().began(folder, this);
        // Of a single task only the current activity's progress is known, which begins anew with each activity.
        monitor.beginTask(plan.title(), plan.tasks().size() > 1 ? TICKS : IProgressMonitor.UNKNOWN);
        ProgressListener listener = new ProgressListener(monitor, folder);
        try {
            Workbenches.later(() -> Workbenches.openEditor(new RunInput(folder), RunInput.EDITOR));
            RunSettings settings = settings(prepared.replay().isPresent());
            RunSnapshot last =
                    new ExperimentRun(plan, directory, InstalledServices.registry(), settings, listener).execute();
            if (last.state() == RunState.RUNNING) {
                DetachedRun.takeUp(directory, settings);
                return;
            }
            LiveRuns.instance().ended(folder);
            LiveRuns.instance().changed(last);
            if (prepared.replay().isPresent()) {
                prepared.replay().get().report(last);
            }
            RunAnnouncement.tell(last);
        } catch (StratoscopeException | IOException e) {
            if (listener.seen && !Files.exists(directory.journal())) {
                throw new ComputationFailedException(
                        folder + " was deleted while the run in it went on, so the run ended; nothing of it is kept.",
                        e);
            }
            throw e;
        } finally {
            LiveRuns.instance().ended(folder);
            RunFolders.refresh(folder.getParent());
            monitor.done();
        }
    }

    /** A replay shares nothing: it computes everything again. */
    private static RunSettings settings(boolean replay) throws StratoscopeException {
        return new RunSettings(
                Preferences.runner(), Preferences.tasksAtOnce(), replay ? Optional.empty() : CacheLimit.folder());
    }

    /** Hands what the engine tells to the progress view and to everybody who watches. */
    private static final class ProgressListener implements RunListener {

        private final IProgressMonitor monitor;
        private final Path folder;
        private int worked;
        private boolean seen;

        ProgressListener(IProgressMonitor monitor, Path folder) {
            this.monitor = monitor;
            this.folder = folder;
        }

        @Override
        public void changed(RunSnapshot snapshot) {
            int now = (int) (TICKS
                    * (double) snapshot.endedTasks()
                    / Math.max(1, snapshot.tasks().size()));
            if (now > worked) {
                monitor.worked(now - worked);
                worked = now;
            }
            monitor.subTask(RunText.progress(snapshot));
            LiveRuns.instance().changed(snapshot);
            showInExplorerOnce();
        }

        private void showInExplorerOnce() {
            if (!seen) {
                seen = true;
                try {
                    RunFolders.refresh(folder.getParent());
                } catch (CoreException e) {
                    Failures.log("The explorer could not be refreshed", e);
                }
            }
        }

        @Override
        public boolean cancelled() {
            return monitor.isCanceled();
        }

        @Override
        public boolean released() {
            return LiveRuns.instance().isLeaving();
        }
    }
}
