package org.stratoscope.api.run;

/** Ignores everything it is told. */
enum SilentMonitor implements Monitor {
    INSTANCE;

    @Override
    public void begin(String activity, long total) {
        // nothing is shown
    }

    @Override
    public void worked(long amount) {
        // nothing is shown
    }

    @Override
    public void report(String series, double step, double value) {
        // nothing is shown
    }

    @Override
    public void note(String sentence) {
        // nobody reads it
    }

    @Override
    public void checkCancelled() {
        // never cancelled
    }
}
