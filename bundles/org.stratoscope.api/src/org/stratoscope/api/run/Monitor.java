package org.stratoscope.api.run;

import org.stratoscope.api.errors.CancelledException;

/** Receives the progress of a task and says whether it was cancelled. Used by the component on the thread it runs on. */
public interface Monitor {

    /** Announces a new activity, such as {@code training}, with its amount of work; zero when unknown. */
    void begin(String activity, long total);

    /** Adds to the work done in the current activity. */
    void worked(long amount);

    /** Reports a number to be drawn while the task runs, such as the training loss at a step. */
    void report(String series, double step, double value);

    /**
     * Tells the user something that does not end the task but that a reader of its numbers has to know, such as why a
     * number is missing; one sentence, kept with the results.
     */
    void note(String sentence);

    /** Returns normally unless the user cancelled; to be called at least every 200 ms of work. */
    void checkCancelled() throws CancelledException;

    /** A monitor that shows nothing and is never cancelled. */
    static Monitor silent() {
        return SilentMonitor.INSTANCE;
    }
}
