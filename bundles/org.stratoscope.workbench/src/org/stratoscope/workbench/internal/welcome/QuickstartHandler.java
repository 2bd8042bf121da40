package org.stratoscope.workbench.internal.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Runs the quickstart, as the first tile of the welcome page does. */
public final class QuickstartHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        new WelcomeActions().runQuickstart();
        return null;
    }
}
