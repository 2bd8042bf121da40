package org.stratoscope.workbench.internal.plugins;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Installs a plug-in, one that the user chooses where the command names none, then shows what is installed. */
public final class InstallPluginHandler extends AbstractHandler {

    private static final String FILE = "org.stratoscope.workbench.installPlugin.file";

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
        Runnable then = () -> new PluginsDialog(shell).open();
        String jar = event.getParameter(FILE);
        if (jar == null) {
            PluginInstallation.choose(shell, then);
        } else {
            PluginInstallation.check(shell, Path.of(jar), then);
        }
        return null;
    }
}
