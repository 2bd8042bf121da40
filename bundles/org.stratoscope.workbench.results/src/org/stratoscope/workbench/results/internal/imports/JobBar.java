package org.stratoscope.workbench.results.internal.imports;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.ThemeColours;

/** One job of a page: a button that starts and cancels it, how far it is, and in a sentence what came of it. */
final class JobBar {

    private final Composite area;
    private final Button button;
    private final ProgressBar progress;
    private final Label sentence;
    private final String verb;
    private final Runnable start;
    private Optional<ChildJob<?>> running = Optional.empty();

    /**
     * Creates the bar.
     *
     * @param id by which tests find button and sentence
     * @param verb what the button says
     * @param start called when the button is pressed and nothing goes on
     */
    JobBar(Composite parent, String id, String verb, Runnable start) {
        this.verb = verb;
        this.start = start;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(area);
        button = new Button(area, SWT.PUSH);
        button.setText(verb);
        button.setData("id", id + ".button");
        button.addListener(SWT.Selection, event -> press());
        GridDataFactory.swtDefaults().hint(150, SWT.DEFAULT).applyTo(button);
        progress = new ProgressBar(area, SWT.HORIZONTAL | SWT.INDETERMINATE);
        progress.setVisible(false);
        Accessibles.name(progress, verb);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(progress);
        sentence = new Label(area, SWT.WRAP);
        sentence.setData("id", id + ".sentence");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(640, SWT.DEFAULT)
                .applyTo(sentence);
    }

    Composite control() {
        return area;
    }

    private void press() {
        if (running.isPresent()) {
            running.get().cancel();
        } else {
            start.run();
        }
    }

    /** Starts a job in the place of one that may go on. */
    void run(ChildJob<?> job, String news) {
        cancel();
        running = Optional.of(job);
        button.setText("Cancel");
        progress.setVisible(true);
        tell(news, false);
        job.schedule();
    }

    boolean isCurrent(ChildJob<?> job) {
        return !area.isDisposed() && running.equals(Optional.of(job));
    }

    boolean isBusy() {
        return running.isPresent();
    }

    /** Ends what goes on, if anything. */
    void cancel() {
        running.ifPresent(ChildJob::cancel);
        running = Optional.empty();
    }

    /** The job ended with this. */
    void done(String words) {
        ended();
        tell(words, false);
    }

    /** The job ended without a result. */
    void failed(Exception failure) {
        ended();
        boolean cancelled = failure instanceof CancelledException;
        tell(cancelled ? "Cancelled." : Failures.sentence(failure), !cancelled);
    }

    private void ended() {
        running = Optional.empty();
        button.setText(verb);
        progress.setVisible(false);
    }

    void enable(boolean enabled) {
        button.setEnabled(enabled || isBusy());
    }

    void tell(String words, boolean problem) {
        sentence.setText(words.replace("&", "&&"));
        sentence.setForeground(problem ? ThemeColours.problem(area) : null);
        area.requestLayout();
    }
}
