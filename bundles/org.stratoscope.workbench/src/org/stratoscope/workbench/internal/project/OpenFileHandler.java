package org.stratoscope.workbench.internal.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.stratoscope.workbench.project.Projects;
import org.stratoscope.workbench.ui.Workbenches;

/** Opens an experiment that lies outside the workspace. */
public final class OpenFileHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        FileDialog dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.OPEN);
        dialog.setText("Open experiment");
        dialog.setFilterExtensions(new String[] {"*.experiment"});
        dialog.setFilterNames(new String[] {"Experiments (*.experiment)"});
        String chosen = dialog.open();
        if (chosen != null) {
            Workbenches.openEditor(
                    new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(IPath.fromOSString(chosen))),
                    Projects.EXPERIMENT_EDITOR);
        }
        return null;
    }
}
