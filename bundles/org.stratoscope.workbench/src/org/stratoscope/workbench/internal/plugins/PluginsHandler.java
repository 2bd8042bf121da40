package org.stratoscope.workbench.internal.plugins;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the plug-ins. */
public final class PluginsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        new PluginsDialog(HandlerUtil.getActiveWorkbenchWindow(event).getShell()).open();
        return null;
    }
}
