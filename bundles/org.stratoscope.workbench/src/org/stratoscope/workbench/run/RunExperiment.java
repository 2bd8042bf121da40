package org.stratoscope.workbench.run;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.stratoscope.workbench.ui.Failures;

/** Starts runs of experiment documents. */
public final class RunExperiment {

    private RunExperiment() {}

    /**
     * Starts a run of the document as it is on the disk and returns at once. The run's editor opens when the run begins;
     * what prevents it is told in a dialog.
     */
    public static void start(Path document) {
        new RunJob(document.toAbsolutePath().normalize()).schedule();
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
