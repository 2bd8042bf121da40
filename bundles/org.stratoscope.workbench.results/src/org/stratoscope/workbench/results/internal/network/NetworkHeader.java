package org.stratoscope.workbench.results.internal.network;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Spinner;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.ThemeColours;

/** What is inspected: the task, its weights and the probe image; and how that goes. */
final class NetworkHeader {

    private static final int PAUSE_MS = 400;

    private final Composite bar;
    private final Combo task;
    private final Combo weights;
    private final Spinner image;
    private final Label status;
    private final ProgressBar progress;
    private final Button cancel;
    private final Runnable changed;
    private final Runnable later = this::tellChange;
    private List<RunSubjects.Subject> subjects = List.of();

    NetworkHeader(Composite parent, Runnable changed, Runnable cancelled) {
        this.changed = changed;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(8).spacing(6, 0).applyTo(bar);
        task = new Combo(bar, SWT.READ_ONLY);
        task.setData("id", "network.task");
        Accessibles.name(task, "Task");
        GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(task);
        task.addListener(SWT.Selection, event -> {
            showStates();
            changed.run();
        });
        label("Weights");
        weights = new Combo(bar, SWT.READ_ONLY);
        weights.setData("id", "network.weights");
        Accessibles.name(weights, "Weights");
        weights.addListener(SWT.Selection, event -> changed.run());
        label("Image");
        image = new Spinner(bar, SWT.BORDER);
        image.setData("id", "network.image");
        Accessibles.name(image, "Number of the probe image");
        image.setMaximum(Integer.MAX_VALUE);
        image.setTextLimit(7);
        // Whoever holds the arrow down means the last number, not all on the way.
        image.addListener(SWT.Selection, event -> image.getDisplay().timerExec(PAUSE_MS, later));
        status = new Label(bar, SWT.NONE);
        status.setData("id", "network.status");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(status);
        progress = new ProgressBar(bar, SWT.INDETERMINATE);
        GridDataFactory.swtDefaults().hint(90, SWT.DEFAULT).applyTo(progress);
        cancel = new Button(bar, SWT.PUSH);
        cancel.setText("Cancel");
        cancel.setData("id", "network.cancel");
        cancel.addListener(SWT.Selection, event -> cancelled.run());
        GridDataFactory.swtDefaults().applyTo(cancel);
        show(task, false);
        busy(false);
    }

    private void label(String text) {
        new Label(bar, SWT.NONE).setText(text);
    }

    private void tellChange() {
        if (!bar.isDisposed()) {
            changed.run();
        }
    }

    Composite control() {
        return bar;
    }

    /** Offers the subjects; what is chosen stays where it can. */
    void offer(List<RunSubjects.Subject> newSubjects) {
        if (newSubjects.equals(subjects)) {
            return;
        }
        int before = Math.max(0, task.getSelectionIndex());
        subjects = newSubjects;
        task.setItems(subjects.stream().map(RunSubjects.Subject::title).toArray(String[]::new));
        task.select(Math.min(before, subjects.size() - 1));
        show(task, subjects.size() > 1);
        showStates();
        bar.layout();
    }

    private void showStates() {
        String before = weights.getText();
        if (task.getSelectionIndex() < 0) {
            return;
        }
        weights.setItems(subjects.get(task.getSelectionIndex()).states().stream()
                .map(NetworkHeader::words)
                .toArray(String[]::new));
        int again = weights.indexOf(before);
        weights.select(Math.max(0, again));
    }

    private static String words(String state) {
        return state.equals(RunSubjects.BUILT) ? "before training" : state;
    }

    /** The number of the task that is chosen. */
    int task() {
        return subjects.get(Math.max(0, task.getSelectionIndex())).task();
    }

    /** The name of the weights that are chosen. */
    String state() {
        return subjects.get(Math.max(0, task.getSelectionIndex()))
                .states()
                .get(Math.max(0, weights.getSelectionIndex()));
    }

    /** The number of the image that is chosen. */
    int image() {
        return image.getSelection();
    }

    /** Tells what is shown. */
    void tell(NetworkTable table) {
        image.setMaximum(Math.max(0, table.probe().images() - 1));
        String statistics =
                table.probe().batch() > 1 ? ", normalised over " + table.probe().batch() + " images" : "";
        tell(
                String.format(
                        Locale.ROOT,
                        "of %,d, %s   \u00b7   %s, %s, %,d parameters%s",
                        table.probe().images(),
                        table.probe().label(),
                        table.title(),
                        table.trained() ? "trained" : "untrained",
                        table.parameters(),
                        statistics),
                false);
    }

    /** Tells in a sentence how it goes. */
    void tell(String sentence, boolean wrong) {
        status.setText(sentence.replace("&", "&&"));
        status.setToolTipText(sentence);
        status.setForeground(wrong ? ThemeColours.problem(bar) : ThemeColours.faint(bar));
    }

    /** Whether a task is at work. */
    void busy(boolean atWork) {
        show(progress, atWork);
        show(cancel, atWork);
        bar.layout();
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = !visible;
        }
    }
}
