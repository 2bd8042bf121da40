package org.stratoscope.workbench.ui;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Short ways to the window and its page; for the user interface's thread. */
public final class Workbenches {

    private Workbenches() {}

    /** The window in front, or any other. */
    public static Optional<IWorkbenchWindow> window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (active != null) {
            return Optional.of(active);
        }
        IWorkbenchWindow[] all = PlatformUI.getWorkbench().getWorkbenchWindows();
        return all.length == 0 ? Optional.empty() : Optional.of(all[0]);
    }

    /** The page of the window in front. */
    public static Optional<IWorkbenchPage> page() {
        return window().map(IWorkbenchWindow::getActivePage);
    }

    /** The parent for dialogs; null, which dialogs allow, when there is no window. */
    public static Shell shell() {
        return window().map(IWorkbenchWindow::getShell).orElse(null);
    }

    /** Opens an editor, or brings the one with an equal input to the front. */
    public static Optional<IEditorPart> openEditor(IEditorInput input, String editorId) {
        Optional<IWorkbenchPage> page = page();
        if (page.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    page.get().openEditor(input, editorId, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID));
        } catch (PartInitException e) {
            Failures.show("Open " + input.getName(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Executes a command of the window, as its menu does. */
    public static void execute(String command) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (ExecutionException | NotDefinedException | NotEnabledException | NotHandledException e) {
            Failures.show("Command", e);
        }
    }

    /** Runs the action later on the user interface's thread, unless the workbench is gone by then. */
    public static void later(Runnable action) {
        if (PlatformUI.isWorkbenchRunning()
                && !PlatformUI.getWorkbench().getDisplay().isDisposed()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                if (PlatformUI.isWorkbenchRunning()) {
                    action.run();
                }
            });
        }
    }

    /** Asks a question with two answers; true for the first one. */
    public static boolean confirm(String title, String question, String yes, String no) {
        return new MessageDialog(shell(), title, null, question, MessageDialog.QUESTION, 0, yes, no).open() == 0;
    }
}
