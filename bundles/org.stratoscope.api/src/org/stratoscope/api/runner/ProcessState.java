package org.stratoscope.api.runner;

/** What a runner knows of a task's process. What the task achieved is told by its outcome file, not here. */
public sealed interface ProcessState {

    /** It waits for its turn. */
    record Waiting() implements ProcessState {}

    /** It runs. */
    record Running() implements ProcessState {}

    /**
     * Somebody has to do something before it can run.
     *
     * @param reason what holds it, in the scheduler's words
     */
    record Held(String reason) implements ProcessState {}

    /**
     * Nothing can be learnt at present, such as when a scheduler does not answer; it may well run.
     *
     * @param reason why, as the end of a sentence
     */
    record Unknown(String reason) implements ProcessState {}

    /**
     * It is gone.
     *
     * @param reason how it ended, as the end of a sentence such as {@code was killed by signal 9}
     * @param again whether the same task may succeed when it is given a process again, as after the loss of a node
     */
    record Gone(String reason, boolean again) implements ProcessState {}
}
