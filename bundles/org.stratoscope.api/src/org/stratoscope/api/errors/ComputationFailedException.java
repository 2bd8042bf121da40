package org.stratoscope.api.errors;

/** Reports that a computation could not be completed on valid input, such as a training that diverged; exit code 1. */
public final class ComputationFailedException extends StratoscopeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with the sentence for the user. */
    public ComputationFailedException(String message) {
        super(message, null);
    }

    /** Creates the exception with the sentence for the user and what led to it. */
    public ComputationFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
