package org.stratoscope.engine.directory;

/** How far a run is. */
public enum RunState {
    /** An engine works on it. */
    RUNNING,
    /** Every task succeeded. */
    SUCCEEDED,
    /** At least one task failed. */
    FAILED,
    /** The user cancelled it. */
    CANCELLED,
    /** Its engine is gone before the run was closed. */
    INTERRUPTED
}
