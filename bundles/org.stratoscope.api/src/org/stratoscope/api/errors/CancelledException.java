package org.stratoscope.api.errors;

/** Reports that the user cancelled; the command line answers it with exit code 130. */
public final class CancelledException extends StratoscopeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public CancelledException() {
        super("Cancelled.", null);
    }
}
