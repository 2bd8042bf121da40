package org.stratoscope.workbench.editor.internal;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.workbench.editor.internal.card.CardBand;
import org.stratoscope.workbench.editor.internal.card.CardKind;
import org.stratoscope.workbench.editor.internal.document.DocumentProblems;
import org.stratoscope.workbench.editor.internal.form.AxisKind;
import org.stratoscope.workbench.editor.internal.form.Form;
import org.stratoscope.workbench.editor.internal.form.FormContext;
import org.stratoscope.workbench.editor.internal.form.GeneralForm;
import org.stratoscope.workbench.editor.internal.form.ListForm;
import org.stratoscope.workbench.editor.internal.form.MeasurementKind;
import org.stratoscope.workbench.editor.internal.form.PerturbationKind;
import org.stratoscope.workbench.editor.internal.form.SectionsForm;
import org.stratoscope.workbench.editor.internal.form.ViewKindList;

/** The experiment page: cards on top, the form of the selected card, the footer. Forms are made when first shown. */
final class EditorBody {

    private final FormContext context;
    private final CardBand band;
    private final Composite stack;
    private final Footer footer;
    private final Map<CardKind, Form> forms = new EnumMap<>(CardKind.class);
    private final Map<CardKind, Control> pages = new EnumMap<>(CardKind.class);

    EditorBody(Composite parent, FormContext context, Runnable onRun) {
        this.context = context;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        band = new CardBand(parent, this::showForm);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(stack);
        footer = new Footer(parent, onRun);
        showForm(band.selected());
    }

    private void showForm(CardKind kind) {
        if (!forms.containsKey(kind)) {
            int before = stack.getChildren().length;
            forms.put(kind, create(kind));
            pages.put(kind, stack.getChildren()[before]);
        }
        forms.get(kind).refresh();
        ((StackLayout) stack.getLayout()).topControl = pages.get(kind);
        stack.layout();
    }

    private Form create(CardKind kind) {
        return switch (kind) {
            case GENERAL -> new GeneralForm(stack, context);
            case DATA -> SectionsForm.data(stack, context);
            case SUBJECT -> SectionsForm.subject(stack, context);
            case PERTURB -> new ListForm<>(stack, context, new PerturbationKind());
            case MEASURE -> new ListForm<>(stack, context, new MeasurementKind());
            case SWEEP -> new ListForm<>(stack, context, new AxisKind());
            case VIEWS -> new ListForm<>(stack, context, new ViewKindList());
        };
    }

    /** Shows the document and its problems. */
    void refresh(DocumentProblems problems) {
        band.show(context.document().experiment(), problems);
        footer.show(problems);
        forms.get(band.selected()).refresh();
    }

    /** Shows a place of the document: its card and, where that lists several things, the one of the place. */
    void reveal(String path) {
        CardKind card = CardKind.of(path);
        band.select(card);
        forms.get(card).reveal(path);
    }

    void setFocus() {
        band.setFocus();
    }
}
