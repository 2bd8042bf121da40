package org.stratoscope.workbench.run;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.workbench.ui.Failures;

/** Starts runs of experiment documents. */
public final class RunExperiment {

    private RunExperiment() {}

    /**
     * Starts a run of the document as it is on the disk and returns at once. The run's editor opens when the run begins;
     * what prevents it is told in a dialog.
     */
    public static void start(Path document) {
        RunJob.begin(document.toAbsolutePath().normalize()).schedule();
    }

    /**
     * Goes on with the run in a folder and returns at once: what is finished is kept, everything else is done. What prevents
     * it is told in a dialog.
     */
    public static void resume(Path folder) {
        RunJob.resume(folder).schedule();
    }

    /**
     * Runs the frozen experiment of the run in a folder again, in a folder beside it, and returns at once. At the end the
     * report tells what differs and why.
     */
    public static void replay(Path folder) {
        RunJob.replay(folder).schedule();
    }

    /** Whether something is left to do of a run that nobody works on. */
    public static boolean resumable(RunSnapshot run) {
        return switch (run.state()) {
            case FAILED, CANCELLED, INTERRUPTED -> !LiveRuns.instance().isLive(run.folder());
            case RUNNING, SUCCEEDED -> false;
        };
    }

    /** Starts a run of a document of the workspace. */
    public static void start(IFile document) {
        if (document.getLocation() == null) {
            Failures.show("Run experiment", document.getFullPath() + " is not on a disk; copy it to one.");
            return;
        }
        start(document.getLocation().toPath());
    }
}
