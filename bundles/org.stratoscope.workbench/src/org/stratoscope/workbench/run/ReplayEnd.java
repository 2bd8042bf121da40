package org.stratoscope.workbench.run;

import java.io.IOException;
import java.nio.file.Path;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.replay.DriftComparison;
import org.stratoscope.engine.replay.DriftFiles;
import org.stratoscope.workbench.ui.Workbenches;

/**
 * Compares a replay that has ended with the run it repeats.
 *
 * @param before folder of the first run
 */
record ReplayEnd(Path before) {

    /** Writes the report into the replay and shows it; a replay that did not succeed has none. */
    void report(RunSnapshot replay) throws StratoscopeException, IOException {
        if (replay.state() != RunState.SUCCEEDED) {
            return;
        }
        RunDirectory after = new RunDirectory(replay.folder());
        DriftFiles.write(after, DriftComparison.of(new RunDirectory(before), after));
        Workbenches.later(() -> RunCommands.openDrift(replay.folder()));
    }
}
