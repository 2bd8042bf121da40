package org.stratoscope.workbench.form;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.ThemeColours;

/** A row of a form: title, control, unit with hint, and below the control what is wrong with its value. */
public final class FieldRow {

    private static final int COLUMNS = 3;
    private static final int TITLE_WIDTH = 130;

    /** Where controls begin. */
    public static final int INDENT = TITLE_WIDTH + 8;

    private static final int CONTROL_WIDTH = 230;

    private final Composite form;
    private final Label title;
    private Control control;
    private Label words;
    private Label problem;

    /** Begins a row; the control has to be created next, with the same parent, and given to {@link #complete}. */
    public FieldRow(Composite form, String titleText, String description) {
        this.form = form;
        title = new Label(form, SWT.NONE);
        title.setText(titleText.replace("&", "&&"));
        title.setToolTipText(description.isEmpty() ? null : description);
        GridDataFactory.swtDefaults()
                .hint(TITLE_WIDTH, SWT.DEFAULT)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(title);
    }

    /** Gives a composite the columns of a form. */
    public static void layout(Composite form) {
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(8, 5).applyTo(form);
    }

    /**
     * Ends the row.
     *
     * @param id by which tests find the control
     */
    public FieldRow complete(Control ofValue, String id, String unit, String hint) {
        control = ofValue;
        control.setData("id", id);
        Accessibles.name(control, title.getText());
        control.setToolTipText(title.getToolTipText());
        GridDataFactory.swtDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(CONTROL_WIDTH, SWT.DEFAULT)
                .applyTo(control);
        words = new Label(form, SWT.NONE);
        String separator = unit.isEmpty() || hint.isEmpty() ? "" : "   ";
        words.setText((unit + separator + hint).replace("&", "&&"));
        words.setForeground(ThemeColours.faint(form));
        GridDataFactory.swtDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(words);
        new Label(form, SWT.NONE).setLayoutData(hidden());
        problem = new Label(form, SWT.WRAP);
        problem.setForeground(ThemeColours.problem(form));
        problem.setData("id", id + ".problem");
        problem.setVisible(false);
        GridData data = hidden();
        data.horizontalSpan = COLUMNS;
        data.horizontalIndent = INDENT;
        data.horizontalAlignment = SWT.FILL;
        data.grabExcessHorizontalSpace = true;
        // Without a width a long sentence would make the form as wide as itself instead of wrapping.
        data.widthHint = CONTROL_WIDTH + 120;
        problem.setLayoutData(data);
        return this;
    }

    /** Makes the control taller than a line. */
    public FieldRow tall(int height) {
        GridDataFactory.createFrom((GridData) control.getLayoutData())
                .hint(CONTROL_WIDTH + 120, height)
                .applyTo(control);
        GridDataFactory.createFrom((GridData) title.getLayoutData())
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .applyTo(title);
        return this;
    }

    /** Makes the control taller than a line and as wide as the form, without a unit beside it. */
    public FieldRow filling(int height) {
        tall(height);
        GridDataFactory.createFrom((GridData) control.getLayoutData())
                .grab(true, false)
                .span(COLUMNS - 1, 1)
                .applyTo(control);
        ((GridData) words.getLayoutData()).exclude = true;
        words.setVisible(false);
        return this;
    }

    /** Makes the control wider. */
    public FieldRow wide() {
        GridDataFactory.createFrom((GridData) control.getLayoutData())
                .hint(CONTROL_WIDTH + 120, SWT.DEFAULT)
                .applyTo(control);
        return this;
    }

    private static GridData hidden() {
        GridData data = new GridData();
        data.exclude = true;
        return data;
    }

    /** Shows what is wrong, or nothing when the sentence is empty. */
    public void tell(String sentence) {
        if (sentence.equals(problem.getText())) {
            return;
        }
        problem.setText(sentence.replace("&", "&&"));
        // Dialogs get the theme's colours after they are made.
        problem.setForeground(ThemeColours.problem(form));
        boolean none = sentence.isEmpty();
        problem.setVisible(!none);
        ((GridData) problem.getLayoutData()).exclude = none;
        title.setForeground(none ? null : ThemeColours.problem(form));
        problem.requestLayout();
        Scrolling.fit(form);
    }

    /** Whether the value can be changed. */
    public void enable(boolean enabled) {
        control.setEnabled(enabled);
    }

    /** Takes the row out of the form, or puts it back. */
    public void setVisible(boolean visible) {
        if (control.getVisible() == visible) {
            return;
        }
        for (Control part : List.of(title, control, words)) {
            part.setVisible(visible);
            ((GridData) part.getLayoutData()).exclude = !visible;
        }
        control.requestLayout();
        Scrolling.fit(form);
    }

    /** Whether something is wrong with the value. */
    public boolean hasProblem() {
        return !problem.getText().isEmpty();
    }
}
