package org.stratoscope.workbench.results.internal;

import java.util.List;
import java.util.Optional;
import org.stratoscope.charts.Figure;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.task.results.ResultTable;

/**
 * What a run editor shows.
 *
 * @param snapshot empty while the engine prepares the run
 * @param figures one for each view of the experiment
 * @param isReplay whether there is a report on what differs from the run before
 */
public record RunContent(Optional<RunSnapshot> snapshot, List<Figure> figures, ResultTable table, boolean isReplay) {

    /** Copies what is given. */
    public RunContent {
        figures = List.copyOf(figures);
    }

    static RunContent nothing() {
        return new RunContent(Optional.empty(), List.of(), ResultTable.empty(List.of()), false);
    }

    boolean isRunning() {
        return snapshot.map(run -> run.state() == RunState.RUNNING).orElse(true);
    }
}
