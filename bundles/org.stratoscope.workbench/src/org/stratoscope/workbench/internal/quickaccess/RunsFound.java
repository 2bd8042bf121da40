package org.stratoscope.workbench.internal.quickaccess;

import java.util.List;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.workbench.internal.runs.KnownRuns;
import org.stratoscope.workbench.run.RunCommands;
import org.stratoscope.workbench.run.RunText;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.TimeText;

/** Lets the search find the runs of all projects. */
public final class RunsFound implements IQuickAccessComputer {

    @Override
    public QuickAccessElement[] computeElements() {
        List<RunSnapshot> runs = KnownRuns.read();
        return runs.stream().map(Found::new).toArray(QuickAccessElement[]::new);
    }

    @Override
    public void resetState() {
        // Nothing is kept.
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    private static final class Found extends QuickAccessElement {

        private final RunSnapshot run;

        Found(RunSnapshot run) {
            this.run = run;
        }

        @Override
        public String getLabel() {
            return run.title() + ", " + run.folder().getFileName() + ", "
                    + RunText.state(run.state()).toLowerCase(java.util.Locale.ROOT) + ", "
                    + TimeText.shortMoment(run.started());
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return Icons.descriptor("runs.svg");
        }

        @Override
        public String getId() {
            return run.folder().toString();
        }

        @Override
        public void execute() {
            RunCommands.open(run.folder());
        }
    }
}
