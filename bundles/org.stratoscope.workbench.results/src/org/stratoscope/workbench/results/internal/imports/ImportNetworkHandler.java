package org.stratoscope.workbench.results.internal.imports;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens the wizard that imports a network. */
public final class ImportNetworkHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        ImportDialog.open(new ImportNetworkWizard());
        return null;
    }
}
