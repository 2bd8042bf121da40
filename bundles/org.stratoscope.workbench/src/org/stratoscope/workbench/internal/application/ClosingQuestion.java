package org.stratoscope.workbench.internal.application;

import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.stratoscope.workbench.run.LiveRuns;
import org.stratoscope.workbench.ui.Preferences;
import org.stratoscope.workbench.ui.Workbenches;

/** Asks before closing would stop runs. */
final class ClosingQuestion {

    private static final int LATER = 0;
    private static final int STOP = 1;

    private ClosingQuestion() {}

    /** Whether nothing runs or the user lets it be stopped, maybe to go on at the next start. */
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
                LATER,
                "Close and go on at the next start",
                "Stop and close",
                "Keep working");
        int answer = dialog.open();
        Preferences.rememberRuns(answer == LATER ? runs.folders() : List.of());
        return answer == LATER || answer == STOP;
    }
}
