package org.stratoscope.workbench.run;

import java.nio.file.Path;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IEditorPart;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Workbenches;

/** What can be done with a run, wherever it is shown; for the user interface's thread. */
public final class RunCommands {

    private RunCommands() {}

    /** Opens the run. */
    public static void open(Path folder) {
        Workbenches.openEditor(new RunInput(folder), RunInput.EDITOR);
    }

    /** Opens the run where it shows what its tasks wrote. */
    public static void openLog(Path folder) {
        pages(folder, RunPages::showLog);
    }

    private static void pages(Path folder, java.util.function.Consumer<RunPages> action) {
        Workbenches.openEditor(new RunInput(folder), RunInput.EDITOR)
                .filter(RunPages.class::isInstance)
                .map((IEditorPart editor) -> (RunPages) editor)
                .ifPresent(action);
    }

    /** Opens the run where it shows how it differs from the one it replays. */
    public static void openDrift(Path folder) {
        pages(folder, RunPages::showDrift);
    }

    /** Shows the folder in the system's file manager. */
    public static void reveal(Path folder) {
        if (!Program.launch(folder.toString())) {
            Failures.show("Reveal in file manager", "No program here shows folders; the run lies in " + folder + ".");
        }
    }

    /** Whether a run can be replayed. */
    public static boolean replayable(RunSnapshot run) {
        return run.state() == RunState.SUCCEEDED;
    }
}
