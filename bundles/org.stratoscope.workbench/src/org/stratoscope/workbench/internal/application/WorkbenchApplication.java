package org.stratoscope.workbench.internal.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IPath;
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
        boolean locked = lockWorkspace();
        // Before the display, whose theme reads preferences.
        List<String> damage = locked ? DamagedFiles.putAside(workspace()) : List.of();
        Display display = PlatformUI.createDisplay();
        try {
            if (!locked) {
                MessageDialog.openError(
                        null,
                        "Stratoscope",
                        "The workspace "
                                + workspace()
                                + " is in use or cannot be written; close the other window or start with"
                                + " another folder after -data.");
                return EXIT_OK;
            }
            int code = PlatformUI.createAndRunWorkbench(display, new StratoscopeAdvisor(damage));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** A location holds characters such as spaces as they are, which a URI does not allow. */
    private static Path workspace() {
        return IPath.fromOSString(Platform.getInstanceLocation().getURL().getPath())
                .toPath();
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
