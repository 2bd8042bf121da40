package org.stratoscope.workbench.internal.plugins;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Installs a plug-in the user chooses, then shows what is installed. */
public final class InstallPluginHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        PluginInstallation.choose(shell, () -> new PluginsDialog(shell).open());
        return null;
    }
}
