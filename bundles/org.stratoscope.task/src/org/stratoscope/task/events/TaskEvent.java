package org.stratoscope.task.events;

/** Something a running task tells. */
public sealed interface TaskEvent {

    /**
     * A new activity begins.
     *
     * @param name such as {@code training}
     * @param total amount of work, zero when unknown
     */
    record Activity(String name, long total) implements TaskEvent {}

    /** So much of the current activity's work is done. */
    record Progress(long done) implements TaskEvent {}

    /** A number to be drawn while the task runs. */
    record Value(String series, double step, double value) implements TaskEvent {}

    /** A sentence that a reader of the results has to know. */
    record Note(String sentence) implements TaskEvent {}
}
