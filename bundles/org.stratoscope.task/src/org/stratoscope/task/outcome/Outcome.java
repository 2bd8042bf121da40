package org.stratoscope.task.outcome;

/** How a task ended, as written by its own process; a process that died has none. */
public sealed interface Outcome {

    /** What its numbers depend on. */
    Provenance provenance();

    /** The task did everything and its results are complete. */
    record Completed(Provenance provenance) implements Outcome {}

    /**
     * The task could not be completed.
     *
     * @param reason one sentence for the user
     * @param kind whose fault it is
     */
    record Failed(String reason, FailureKind kind, Provenance provenance) implements Outcome {}

    /** The user cancelled. */
    record Cancelled(Provenance provenance) implements Outcome {}
}
