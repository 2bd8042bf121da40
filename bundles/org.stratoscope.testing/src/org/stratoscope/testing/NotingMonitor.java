package org.stratoscope.testing;

import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.run.Monitor;

/** Keeps the notes of a component. */
public final class NotingMonitor implements Monitor {

    private final List<String> notes = new ArrayList<>();

    /** What was noted until now, in order. */
    public List<String> notes() {
        return notes;
    }

    @Override
    public void begin(String activity, long total) {}

    @Override
    public void worked(long amount) {}

    @Override
    public void report(String series, double step, double value) {}

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public void checkCancelled() {}
}
