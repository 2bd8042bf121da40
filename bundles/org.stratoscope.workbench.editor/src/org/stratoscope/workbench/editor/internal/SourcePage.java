package org.stratoscope.workbench.editor.internal;

import java.nio.charset.StandardCharsets;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.workbench.ui.Accessibles;

/** The text of the document as it would be saved. */
final class SourcePage {

    private final StyledText text;

    SourcePage(Composite parent) {
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(12, 8, 12, 8);
        text.setData("id", "experiment.source");
        Accessibles.name(text, "Source of the experiment");
    }

    Control control() {
        return text;
    }

    void show(Experiment experiment) {
        String content;
        try {
            content = new String(ExperimentDocuments.toBytes(experiment), StandardCharsets.UTF_8);
        } catch (InvalidInputException e) {
            content = e.getMessage();
        }
        if (!content.equals(text.getText())) {
            int top = text.getTopIndex();
            text.setText(content);
            if (top > 0) {
                text.setTopIndex(top);
            }
        }
    }
}
