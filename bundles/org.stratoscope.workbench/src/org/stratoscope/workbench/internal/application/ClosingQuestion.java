package org.stratoscope.workbench.internal.application;

import org.eclipse.jface.dialogs.MessageDialog;
import org.stratoscope.workbench.run.LiveRuns;
import org.stratoscope.workbench.ui.Workbenches;

/** Asks before closing would stop runs. */
final class ClosingQuestion {

    private ClosingQuestion() {}

    /** Whether nothing runs or the user lets it be stopped. */
    static boolean mayClose(LiveRuns runs) {
        int count = runs.count();
        if (count == 0) {
            return true;
        }
        String what = count == 1 ? "One run goes on." : count + " runs go on.";
        MessageDialog dialog = new MessageDialog(
                Workbenches.shell(),
                "Runs go on",
                null,
                what + " Closing stops unfinished tasks; finished tasks are kept.",
                MessageDialog.QUESTION,
                1,
                "Stop and close",
                "Keep working");
        return dialog.open() == 0;
    }
}
