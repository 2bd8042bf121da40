package org.stratoscope.workbench.internal.explorer;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.stratoscope.workbench.run.RunInput;
import org.stratoscope.workbench.ui.Workbenches;

/** Opens a run when its folder is opened in the explorer. */
public final class OpenRunProvider extends CommonActionProvider {

    private final Action open = new Action("Open run") {
        @Override
        public void run() {
            openSelected();
        }
    };

    @Override
    public void fillActionBars(IActionBars bars) {
        if (selectedRun() != null) {
            bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open);
        }
    }

    private void openSelected() {
        IFolder folder = selectedRun();
        IPath location = folder == null ? null : folder.getLocation();
        if (location != null) {
            Workbenches.openEditor(new RunInput(location.toPath()), RunInput.EDITOR);
        }
    }

    private IFolder selectedRun() {
        if (getContext() != null
                && getContext().getSelection() instanceof IStructuredSelection selection
                && selection.size() == 1) {
            IFolder folder = Adapters.adapt(selection.getFirstElement(), IFolder.class);
            return folder != null && RunFolderTester.isRun(folder) ? folder : null;
        }
        return null;
    }
}
