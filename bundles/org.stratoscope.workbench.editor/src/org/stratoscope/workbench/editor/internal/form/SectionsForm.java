package org.stratoscope.workbench.editor.internal.form;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.stratoscope.workbench.form.Scrolling;

/** Some components below each other. */
public final class SectionsForm implements Form {

    private final List<ComponentForm> sections = new ArrayList<>();

    private SectionsForm(Composite parent, FormContext context, ComponentSlot... slots) {
        Composite area = Scrolling.area(parent);
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 12).applyTo(area);
        for (ComponentSlot slot : slots) {
            if (!sections.isEmpty()) {
                Label line = new Label(area, SWT.SEPARATOR | SWT.HORIZONTAL);
                GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
            }
            sections.add(new ComponentForm(area, context, slot));
        }
    }

    /** The images that are trained on and looked at. */
    public static SectionsForm data(Composite parent, FormContext context) {
        return new SectionsForm(
                parent, context, ComponentSlot.trainingData(), ComponentSlot.probe(), ComponentSlot.dataTransform());
    }

    /** The network and how it is trained. */
    public static SectionsForm subject(Composite parent, FormContext context) {
        return new SectionsForm(parent, context, ComponentSlot.network(), ComponentSlot.trainer());
    }

    @Override
    public void refresh() {
        sections.forEach(ComponentForm::refresh);
    }
}
