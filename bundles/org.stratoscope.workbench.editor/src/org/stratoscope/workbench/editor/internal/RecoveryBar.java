package org.stratoscope.workbench.editor.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.stratoscope.workbench.ui.ThemeColours;

/** Offers unsaved changes of an earlier session above the editor. */
final class RecoveryBar {

    private final Composite bar;

    /** Creates the bar above the control; either answer takes it away. */
    RecoveryBar(Control above, String when, Runnable restore, Runnable discard) {
        Composite parent = above.getParent();
        bar = new Composite(parent, SWT.NONE);
        bar.setBackgroundMode(SWT.INHERIT_FORCE);
        bar.moveAbove(above);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 6).applyTo(bar);
        Label words = new Label(bar, SWT.WRAP);
        words.setText("Changes of this experiment that were not saved have been kept, from " + when + ".");
        words.setForeground(ThemeColours.accent(bar));
        words.setData("id", "experiment.kept");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        button("Restore", "experiment.restore", restore);
        button("Discard", "experiment.discard", discard);
        parent.layout(true, true);
    }

    private void button(String text, String id, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setData("id", id);
        button.addListener(SWT.Selection, event -> {
            action.run();
            Composite parent = bar.getParent();
            bar.dispose();
            parent.layout(true, true);
        });
    }
}
