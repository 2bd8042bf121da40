package org.stratoscope.workbench.results.internal;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.workbench.run.RunCommands;
import org.stratoscope.workbench.run.RunText;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.ThemeColours;
import org.stratoscope.workbench.ui.TimeText;

/** Says what the run is, how far it is, and what went wrong. */
final class RunHeader {

    private static final int COLUMNS = 8;
    private static final int STEPS = 1_000;
    private static final int SECOND_MS = 1_000;

    private final Composite area;
    private final Label icon;
    private final Label title;
    private final Label state;
    private final ProgressBar progress;
    private final Button cancel;
    private final Button resume;
    private final Button replay;
    private final Label problem;
    private Optional<RunSnapshot> shown = Optional.empty();

    RunHeader(Composite parent, Runnable onCancel, Runnable onResume, Runnable onReplay, Runnable onOpenExperiment) {
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(COLUMNS)
                .margins(10, 6)
                .spacing(8, 4)
                .applyTo(area);
        icon = new Label(area, SWT.NONE);
        icon.setImage(Icons.image(RunText.icon(RunState.RUNNING)));
        title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        state = new Label(area, SWT.NONE);
        state.setData("id", "run.state");
        state.setForeground(ThemeColours.mixed(area, 0.8));
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(state);
        progress = new ProgressBar(area, SWT.HORIZONTAL | SWT.SMOOTH);
        progress.setMaximum(STEPS);
        GridDataFactory.swtDefaults().hint(140, SWT.DEFAULT).applyTo(progress);
        cancel = button("Cancel", onCancel);
        resume = button("Resume", onResume);
        resume.setToolTipText("Go on with this run: what is finished is kept, everything else is done");
        resume.setData("id", "run.resume");
        replay = button("Replay", onReplay);
        replay.setToolTipText("Run the frozen experiment again, in a new folder, and tell what differs");
        replay.setData("id", "run.replay");
        button("Open experiment", onOpenExperiment).setToolTipText("Open the document this run was started with");
        problem = new Label(area, SWT.WRAP);
        problem.setForeground(ThemeColours.problem(area));
        problem.setData("id", "run.problem");
        GridDataFactory.fillDefaults()
                .span(COLUMNS, 1)
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .exclude(true)
                .applyTo(problem);
        state.setText("Starting");
        tick();
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    void show(RunSnapshot run, boolean cancellable, boolean resumable) {
        shown = Optional.of(run);
        icon.setImage(Icons.image(RunText.icon(run.state())));
        title.setText(run.title().replace("&", "&&"));
        boolean running = run.state() == RunState.RUNNING;
        exclude(progress, !running);
        exclude(cancel, !(running && cancellable));
        exclude(resume, !resumable);
        resume.setText(run.state() == RunState.FAILED ? "Retry failed" : "Resume");
        exclude(replay, !RunCommands.replayable(run));
        progress.setSelection((int) (STEPS * RunText.fraction(run)));
        showState();
        tell(run.firstFailure().orElse(""));
    }

    /** Shows why nothing of the run can be read; what was read before stays. */
    void unreadable(String sentence) {
        if (shown.isEmpty()) {
            icon.setImage(Icons.image(RunText.icon(RunState.INTERRUPTED)));
            state.setText("Not readable");
            exclude(progress, true);
            exclude(cancel, true);
            exclude(resume, true);
            exclude(replay, true);
        }
        tell(sentence);
    }

    /** Shows a problem, or takes it away when it is empty. */
    void tell(String sentence) {
        problem.setText(sentence.replace("&", "&&"));
        exclude(problem, sentence.isEmpty());
        area.layout(true);
        area.requestLayout();
    }

    private static void exclude(org.eclipse.swt.widgets.Control control, boolean away) {
        control.setVisible(!away);
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = away;
        } else {
            GridDataFactory.swtDefaults().exclude(away).applyTo(control);
        }
    }

    private void showState() {
        shown.ifPresent(run -> {
            StringBuilder text = new StringBuilder(RunText.state(run.state()));
            if (run.state() != RunState.INTERRUPTED) {
                text.append(run.state() == RunState.RUNNING ? " for " : " after ")
                        .append(TimeText.duration(RunText.duration(run)));
            }
            if (run.state() == RunState.RUNNING || run.tasks().size() > 1) {
                text.append(", ").append(RunText.progress(run));
            }
            state.setText(text.toString());
        });
    }

    /** The clock goes on between two readings of the run. */
    private void tick() {
        area.getDisplay().timerExec(SECOND_MS, () -> {
            if (!area.isDisposed()) {
                boolean running =
                        shown.map(run -> run.state() == RunState.RUNNING).orElse(true);
                if (running) {
                    showState();
                    tick();
                }
            }
        });
    }
}
