package org.stratoscope.workbench.internal.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.workbench.run.LiveRuns;
import org.stratoscope.workbench.run.RunCommands;
import org.stratoscope.workbench.run.RunExperiment;
import org.stratoscope.workbench.ui.Icons;

/** What can be done with the selected runs; an action that fits none of them is off. */
final class RunActions {

    private final Supplier<List<RunSnapshot>> selection;
    private final Action open = action("Open run", "runs.svg", RunCommands::open);
    private final Action cancel = action("Cancel run", "cancel.svg", LiveRuns.instance()::cancel);
    private final Action resume = action("Resume run", "run.svg", RunExperiment::resume);
    private final Action retry = action("Retry failed tasks", "retry.svg", RunExperiment::resume);
    private final Action replay = action("Replay", "replay.svg", RunExperiment::replay);
    private final Action log = action("Open log", null, RunCommands::openLog);
    private final Action reveal = action("Reveal in file manager", null, RunCommands::reveal);
    private final Map<Action, Predicate<RunSnapshot>> fits = Map.of(
            open, run -> true,
            cancel, run -> run.state() == RunState.RUNNING,
            resume, run -> RunExperiment.resumable(run) && run.state() != RunState.FAILED,
            retry,
                    run -> RunExperiment.resumable(run)
                            && run.tasks().stream()
                                    .anyMatch(task -> task.state().broken()),
            replay, RunCommands::replayable,
            log, run -> true,
            reveal, run -> true);

    RunActions(Supplier<List<RunSnapshot>> selection) {
        this.selection = selection;
        retry.setToolTipText("Do the failed tasks again; what is finished is kept");
        resume.setToolTipText("Go on with the run: what is finished is kept");
        replay.setToolTipText("Run the frozen experiment again and tell what differs");
    }

    private Action action(String text, String icon, Consumer<Path> what) {
        return new Action(text, icon == null ? null : Icons.descriptor(icon)) {
            @Override
            public void run() {
                selection.get().stream()
                        .filter(fits.get(this))
                        .map(RunSnapshot::folder)
                        .forEach(what);
            }
        };
    }

    void open() {
        open.run();
    }

    void enable() {
        List<RunSnapshot> runs = selection.get();
        fits.forEach((action, fit) -> action.setEnabled(runs.stream().anyMatch(fit)));
    }

    void fillTools(IToolBarManager tools) {
        List.of(open, cancel, resume, retry, replay).forEach(tools::add);
    }

    void fillMenu(IMenuManager menu) {
        enable();
        menu.add(open);
        menu.add(log);
        menu.add(new Separator());
        List.of(cancel, resume, retry, replay).forEach(menu::add);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(reveal);
    }
}
