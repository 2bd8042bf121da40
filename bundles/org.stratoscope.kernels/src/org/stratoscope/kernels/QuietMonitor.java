package org.stratoscope.kernels;

import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/** Lets a pass through a network be cancelled, whose progress is told by whoever asked for it. */
record QuietMonitor(Monitor monitor) implements Monitor {

    @Override
    public void begin(String activity, long total) {
        // told by the caller
    }

    @Override
    public void worked(long amount) {
        // told by the caller
    }

    @Override
    public void report(String series, double step, double value) {
        // told by the caller
    }

    @Override
    public void note(String sentence) {
        monitor.note(sentence);
    }

    @Override
    public void checkCancelled() throws CancelledException {
        monitor.checkCancelled();
    }
}
