package org.stratoscope.engine.directory;

/** How far a task is. */
public enum TaskState {
    /** It waits for its turn. */
    PENDING,
    /** Its process runs. */
    RUNNING,
    /** It finished and its results count. */
    SUCCEEDED,
    /** It failed. */
    FAILED,
    /** The user cancelled it. */
    CANCELLED;

    /** Whether it will not change any more. */
    public boolean ended() {
        return this != PENDING && this != RUNNING;
    }
}
