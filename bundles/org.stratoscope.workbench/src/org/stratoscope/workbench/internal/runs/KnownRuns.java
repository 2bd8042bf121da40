package org.stratoscope.workbench.internal.runs;

import java.util.List;
import org.stratoscope.engine.directory.RunSnapshot;

/** The runs of all projects, for others than the runs view. */
public final class KnownRuns {

    private static final RunCatalogue CATALOGUE = new RunCatalogue();

    private KnownRuns() {}

    /** Reads them: those that go on first, then the newest. May block. */
    public static List<RunSnapshot> read() {
        synchronized (CATALOGUE) {
            return CATALOGUE.read().runs();
        }
    }
}
