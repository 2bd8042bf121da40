package org.stratoscope.workbench.internal.plugins;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard for a plug-in project. */
public final class NewPluginHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        NewPluginWizard wizard = new NewPluginWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        new WizardDialog(HandlerUtil.getActiveWorkbenchWindow(event).getShell(), wizard).open();
        return null;
    }
}
