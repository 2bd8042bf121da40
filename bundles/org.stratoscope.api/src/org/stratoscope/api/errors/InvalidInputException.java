package org.stratoscope.api.errors;

/** Reports wrong usage or an invalid document or parameter; the command line answers it with exit code 2. */
public final class InvalidInputException extends StratoscopeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with the sentence for the user. */
    public InvalidInputException(String message) {
        super(message, null);
    }

    /** Creates the exception with the sentence for the user and what led to it. */
    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
