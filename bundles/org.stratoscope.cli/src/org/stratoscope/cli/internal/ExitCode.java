package org.stratoscope.cli.internal;

/** The exit codes that scripts rely on. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** A file could not be used or a computation did not succeed. */
    static final int FAILED = 1;
    /** Wrong usage or invalid document. */
    static final int INVALID = 2;
    /** A replay gave other numbers. */
    static final int DRIFTED = 3;
    /** The user cancelled. */
    static final int CANCELLED = 130;

    private ExitCode() {}
}
