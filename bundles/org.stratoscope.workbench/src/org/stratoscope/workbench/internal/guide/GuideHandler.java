package org.stratoscope.workbench.internal.guide;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Workbenches;

/** Opens the guide that has the id of the command. */
public final class GuideHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        String command = event.getCommand().getId();
        Workbenches.page().ifPresent(page -> show(page, command.substring(command.lastIndexOf('.') + 1)));
        return null;
    }

    private static void show(IWorkbenchPage page, String guide) {
        try {
            if (page.showView(GuideView.ID) instanceof GuideView view) {
                view.show(guide);
            }
        } catch (PartInitException e) {
            Failures.show("Guide", e.getMessage());
        }
    }
}
