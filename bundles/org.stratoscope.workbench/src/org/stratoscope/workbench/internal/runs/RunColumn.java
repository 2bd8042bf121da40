package org.stratoscope.workbench.internal.runs;

import java.time.Duration;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.workbench.run.RunText;
import org.stratoscope.workbench.ui.TimeText;

/** The columns of the runs view. */
enum RunColumn {
    STATE("State", 100),
    PROGRESS("Progress", 160),
    EXPERIMENT("Experiment", 160),
    STARTED("Started", 130),
    DURATION("Duration", 90),
    FOLDER("Folder", 180),
    DIFFERS("Differs from the run before in", 220),
    REMARK("Remark", 400);

    private final String title;
    private final int width;

    RunColumn(String title, int width) {
        this.title = title;
        this.width = width;
    }

    String title() {
        return title;
    }

    int width() {
        return width;
    }

    /** The text of a cell. */
    String text(RunSnapshot run, RunList all) {
        return switch (this) {
            case STATE -> RunText.state(run.state());
            case PROGRESS -> RunText.progress(run) + TimeLeft.words(run);
            case EXPERIMENT -> run.title();
            case STARTED -> TimeText.moment(run.started());
            case DURATION -> {
                Duration duration = RunText.duration(run);
                yield run.state() == RunState.INTERRUPTED ? "" : TimeText.duration(duration);
            }
            case FOLDER -> run.folder().getFileName().toString();
            case DIFFERS -> all.difference(run);
            case REMARK -> remark(run);
        };
    }

    private static String remark(RunSnapshot run) {
        if (run.state() == RunState.INTERRUPTED) {
            return "The program that ran it ended before the run did.";
        }
        return run.firstFailure().orElse("");
    }
}
