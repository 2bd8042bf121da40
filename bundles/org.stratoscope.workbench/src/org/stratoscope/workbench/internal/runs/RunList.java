package org.stratoscope.workbench.internal.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.stratoscope.engine.directory.RunSnapshot;

/**
 * The runs of all projects as the view lists them.
 *
 * @param differences by folder, what a run's settings have other than the run of the same experiment before it
 */
record RunList(List<RunSnapshot> runs, Map<Path, String> differences) {

    RunList {
        runs = List.copyOf(runs);
        differences = Map.copyOf(differences);
    }

    static RunList empty() {
        return new RunList(List.of(), Map.of());
    }

    String difference(RunSnapshot run) {
        return differences.getOrDefault(run.folder(), "");
    }
}
