package org.stratoscope.workbench.run;

import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.TimeText;
import org.stratoscope.workbench.ui.Workbenches;

/** Tells that a run ended to a user who looks at something else, without taking the focus. */
final class RunAnnouncement {

    private static final long SHOWN_MS = 5_000;

    private RunAnnouncement() {}

    /** Tells it, on any thread. */
    static void tell(RunSnapshot run) {
        Workbenches.later(() -> {
            if (!isInFront(run)) {
                NotificationPopup.forDisplay(Display.getCurrent())
                        .title(run.title(), true)
                        .titleImage(Icons.image(RunText.icon(run.state())))
                        .text(RunText.state(run.state()) + " after " + TimeText.duration(RunText.duration(run)))
                        .delay(SHOWN_MS)
                        .fadeIn(false)
                        .open();
            }
        });
    }

    private static boolean isInFront(RunSnapshot run) {
        IEditorPart editor =
                Workbenches.page().map(page -> page.getActiveEditor()).orElse(null);
        return editor != null && new RunInput(run.folder()).equals(editor.getEditorInput());
    }
}
