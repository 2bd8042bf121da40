package org.stratoscope.workbench.internal.application;

import java.io.IOException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The desktop application, {@code org.stratoscope.workbench.application}. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Display display = PlatformUI.createDisplay();
        try {
            if (!lockWorkspace()) {
                MessageDialog.openError(
                        null,
                        "Stratoscope",
                        "The workspace "
                                + Platform.getInstanceLocation().getURL().getPath()
                                + " is in use or cannot be written; close the other window or start with"
                                + " another folder after -data.");
                return EXIT_OK;
            }
            int code = PlatformUI.createAndRunWorkbench(display, new StratoscopeAdvisor());
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    private static boolean lockWorkspace() throws IOException {
        Location workspace = Platform.getInstanceLocation();
        if (!workspace.isSet()) {
            return workspace.set(workspace.getDefault(), true);
        }
        return workspace.lock();
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> {
                if (!display.isDisposed()) {
                    PlatformUI.getWorkbench().close();
                }
            });
        }
    }
}
