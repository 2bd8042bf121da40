package org.stratoscope.workbench.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.stratoscope.api.errors.StratoscopeException;

/** Tells the user about failures in one sentence; the log keeps the rest. */
public final class Failures {

    private static final String PLUGIN = "org.stratoscope.workbench";

    private Failures() {}

    /** Shows the sentence in a dialog; may be called on any thread and returns at once. */
    public static void show(String title, String sentence) {
        Workbenches.later(() -> MessageDialog.openError(Workbenches.shell(), title, sentence));
    }

    /** Shows what went wrong; a defect is logged with its origin besides. */
    public static void show(String title, Exception failure) {
        if (!(failure instanceof StratoscopeException)) {
            log(title, failure);
        }
        show(title, sentence(failure));
    }

    /** Keeps the failure in the log. */
    public static void log(String what, Exception failure) {
        ILog.of(Failures.class).log(status(what, failure));
    }

    /** A status for the log and for jobs. */
    public static IStatus status(String what, Exception failure) {
        return new Status(IStatus.ERROR, PLUGIN, what + ": " + sentence(failure), failure);
    }

    /** What to tell of the failure. */
    public static String sentence(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
