package org.stratoscope.api.errors;

/**
 * Reports something that a user can mend. The message is one sentence for the user: it names the file or component, the
 * field and the remedy, and it is shown as it is. Nothing else may be thrown for a user's mistake.
 */
public abstract sealed class StratoscopeException extends Exception
        permits InvalidInputException, UnreadableFileException, ComputationFailedException, CancelledException {

    private static final long serialVersionUID = 1L;

    StratoscopeException(String message, Throwable cause) {
        super(message, cause);
    }
}
