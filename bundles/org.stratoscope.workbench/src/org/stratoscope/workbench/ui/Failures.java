package org.stratoscope.workbench.ui;

import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
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
        if (failure instanceof StratoscopeException) {
            show(title, sentence(failure));
        } else {
            log(title, failure);
            Workbenches.later(() -> offerLog(title, sentence(failure)));
        }
    }

    /** What nobody foresaw is in the log, which can be read at once and sent to who can mend it. */
    private static void offerLog(String title, String sentence) {
        MessageDialog dialog = new MessageDialog(
                Workbenches.shell(),
                title,
                null,
                sentence + "\n\nThe log says where it came from.",
                MessageDialog.ERROR,
                new String[] {"Open log", IDialogConstants.OK_LABEL},
                1);
        if (dialog.open() == 0) {
            Path log = Platform.getLogFileLocation().toPath();
            if (!Program.launch(log.toString())) {
                show(title, "The system has no program for text files; the log is " + log + ".");
            }
        }
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
