package org.stratoscope.api.errors;

import java.nio.file.Path;

/** Reports a file or folder that is missing, damaged, hostile or does not fit; the command line answers it with exit code 1. */
public final class UnreadableFileException extends StratoscopeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; the message becomes {@code <file>: <problem>}. */
    public UnreadableFileException(Path file, String problem) {
        super(file + ": " + problem, null);
    }

    /** Creates the exception with what led to it; the message becomes {@code <file>: <problem>}. */
    public UnreadableFileException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
