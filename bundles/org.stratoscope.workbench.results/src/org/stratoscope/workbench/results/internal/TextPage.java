package org.stratoscope.workbench.results.internal;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;

/** Text of files, read in the background whenever it is asked for. */
final class TextPage {

    private final StyledText text;
    private final String name;
    private final Background.Work<String> source;

    TextPage(Composite parent, String name, Background.Work<String> source) {
        this.name = name;
        this.source = source;
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(10, 8, 10, 8);
        text.setData("id", "run." + name);
        Accessibles.name(text, name + " of the run");
    }

    Control control() {
        return text;
    }

    /** Reads again; the place the user has scrolled to stays. */
    void refresh() {
        Background.run("Read " + name, source, this::show, failure -> show(Failures.sentence(failure)));
    }

    private void show(String content) {
        if (!text.isDisposed() && !text.getText().equals(content)) {
            int top = text.getTopIndex();
            text.setText(content);
            if (top > 0) {
                text.setTopIndex(top);
            }
        }
    }
}
