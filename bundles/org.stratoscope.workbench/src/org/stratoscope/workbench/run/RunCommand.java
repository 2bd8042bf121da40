package org.stratoscope.workbench.run;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.stratoscope.workbench.ui.Failures;

/** Executes the command that runs experiments, from buttons of editors. */
public final class RunCommand {

    /** The command's id. */
    public static final String ID = "org.stratoscope.workbench.run";

    private RunCommand() {}

    /** Runs the experiment of the active editor, as the key Ctrl+R does. */
    public static void execute(IServiceLocator site) {
        try {
            site.getService(IHandlerService.class).executeCommand(ID, null);
        } catch (ExecutionException | NotDefinedException | NotEnabledException | NotHandledException e) {
            Failures.show("Run experiment", e);
        }
    }
}
