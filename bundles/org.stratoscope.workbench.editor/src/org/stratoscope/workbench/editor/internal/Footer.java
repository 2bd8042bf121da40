package org.stratoscope.workbench.editor.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.stratoscope.workbench.editor.internal.document.DocumentProblems;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.ThemeColours;

/** The line below the form: what a run consists of, and the button that starts one. */
final class Footer {

    private final Label words;
    private final Button run;

    Footer(Composite parent, Runnable onRun) {
        Label line = new Label(parent, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Composite area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 6).applyTo(area);
        words = new Label(area, SWT.NONE);
        words.setData("id", "experiment.tasks");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        run = new Button(area, SWT.PUSH);
        run.setText("Run");
        run.setImage(Icons.image("run.svg"));
        run.setToolTipText("Save and run this experiment (Ctrl+R)");
        run.setData("id", "experiment.run");
        run.addListener(SWT.Selection, event -> onRun.run());
        GridDataFactory.swtDefaults().hint(110, SWT.DEFAULT).applyTo(run);
    }

    void show(DocumentProblems problems) {
        int wrong = problems.all().size();
        if (wrong == 0) {
            words.setText(problems.cost().replace("&", "&&"));
            words.setForeground(ThemeColours.mixed(words.getParent(), 0.8));
        } else {
            words.setText((wrong == 1 ? "1 problem" : wrong + " problems") + " to mend before it can run: "
                    + problems.all().getFirst().message().replace("&", "&&"));
            words.setForeground(ThemeColours.problem(words.getParent()));
        }
        run.setEnabled(wrong == 0);
        words.getParent().layout();
    }
}
