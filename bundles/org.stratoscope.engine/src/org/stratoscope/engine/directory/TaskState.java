package org.stratoscope.engine.directory;

/** How far a task is. */
public enum TaskState {
    /** It waits for its turn. */
    PENDING,
    /** Its process runs. */
    RUNNING,
    /** Its scheduler holds it back until somebody does something. */
    HELD,
    /** Its scheduler does not answer; it may well run. */
    UNKNOWN,
    /** It finished and its results count. */
    SUCCEEDED,
    /** The experiment cannot do it: wrong input, or a computation that did not succeed. */
    FAILED,
    /** Its process is gone without having said how it ended; nothing is known to be wrong with the experiment. */
    LOST,
    /** The user cancelled it. */
    CANCELLED;

    /** Whether it ended without results though nobody cancelled it. */
    public boolean broken() {
        return this == FAILED || this == LOST;
    }

    /** Whether it will not change any more. */
    public boolean ended() {
        return switch (this) {
            case PENDING, RUNNING, HELD, UNKNOWN -> false;
            case SUCCEEDED, FAILED, LOST, CANCELLED -> true;
        };
    }
}
