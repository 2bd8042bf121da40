package org.stratoscope.api.runner;

/** What a runner knows of a task's process. What the task achieved is told by its outcome file, not here. */
public sealed interface ProcessState {

    /** It waits for its turn. */
    record Waiting() implements ProcessState {}

    /** It runs. */
    record Running() implements ProcessState {}

    /**
     * It is gone.
     *
     * @param reason how it ended, as the end of a sentence such as {@code was killed by signal 9}
     */
    record Gone(String reason) implements ProcessState {}
}
