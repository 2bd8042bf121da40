package org.stratoscope.workbench.internal.application;

import org.eclipse.jface.dialogs.MessageDialog;
import org.stratoscope.workbench.run.LiveRuns;
import org.stratoscope.workbench.ui.Workbenches;

/** Asks before closing would stop runs. */
final class ClosingQuestion {

    private static final int LEAVE = 0;
    private static final int STOP = 1;

    private ClosingQuestion() {}

    /** Whether nothing runs, or the user lets it be stopped or go on by itself. */
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
                what + " It can go on without the workbench, which finds it again at its next start; stopping keeps"
                        + " finished tasks.",
                MessageDialog.QUESTION,
                LEAVE,
                "Close and let run",
                "Stop and close",
                "Keep working");
        int answer = dialog.open();
        if (answer == LEAVE) {
            runs.leave();
        }
        return answer == LEAVE || answer == STOP;
    }
}
