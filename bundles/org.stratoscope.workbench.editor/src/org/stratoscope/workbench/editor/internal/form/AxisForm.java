package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.workbench.form.FieldRow;
import org.stratoscope.workbench.form.Scrolling;
import org.stratoscope.workbench.form.TextField;
import org.stratoscope.workbench.ui.ThemeColours;

/** What an axis sweeps and over which values. */
final class AxisForm implements Form {

    private static final int VALUES_HEIGHT = 110;
    private static final int HINT_WIDTH = 340;

    private final FormContext context;
    private final int index;
    private final Combo path;
    private final FieldRow pathRow;
    private final TextField values;
    private final FieldRow valuesRow;
    private final TextField condition;
    private final FieldRow conditionRow;
    private boolean showing;

    AxisForm(Composite parent, FormContext context, int index) {
        this.context = context;
        this.index = index;
        Composite area = Scrolling.area(parent);
        FieldRow.layout(area);
        pathRow = new FieldRow(
                area,
                "Sweeps",
                "The value of the document that takes the values below; several with semicolons between them go along together.");
        path = new Combo(area, SWT.DROP_DOWN);
        pathRow.complete(path, place() + ".path", "", "").wide();
        path.addListener(SWT.Modify, event -> {
            if (!showing) {
                change("Set what is swept", "path", axis -> axis.setPath(path.getText()));
            }
        });
        valuesRow = new FieldRow(
                area,
                "Values",
                "One value on each line, as VALUE, or LABEL = VALUE where figures shall call it LABEL; with semicolons between"
                        + " the values of several places.");
        values = new TextField(area, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL, "", this::setValues);
        valuesRow.complete(values.control(), place() + ".values", "", "").filling(VALUES_HEIGHT);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(
                "One value on each line; LABEL = VALUE lets figures call it LABEL. linear(A, B, N) and"
                        + " logarithmic(A, B, N) stand for N values from A to B; uniform(A, B) and loguniform(A, B) for a draw.");
        hint.setForeground(ThemeColours.faint(area));
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .indent(FieldRow.INDENT, 0)
                .hint(HINT_WIDTH, SWT.DEFAULT)
                .applyTo(hint);
        conditionRow = new FieldRow(
                area,
                "Only where",
                "The axis is swept only where this holds, written PATH = VALUE or PATH = VALUE | VALUE; everywhere when empty.");
        condition = new TextField(
                area,
                SWT.NONE,
                "everywhere",
                text -> change("Set condition", "condition", axis -> axis.setCondition(text.orElse(null))));
        conditionRow
                .complete(condition.control(), place() + ".condition", "", "")
                .wide();
    }

    private String place() {
        return "axes[" + index + "]";
    }

    private void setValues(Optional<String> text) {
        List<String> lines = text.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        change("Set values", "values", axis -> {
            if (!axis.getValues().equals(lines)) {
                axis.getValues().clear();
                axis.getValues().addAll(lines);
            }
        });
    }

    private void change(String label, String field, Consumer<Axis> edit) {
        context.document()
                .change(
                        label,
                        place() + "." + field,
                        experiment -> Labels.at(experiment.getAxes(), index).ifPresent(edit));
    }

    @Override
    public void refresh() {
        Labels.at(context.experiment().getAxes(), index).ifPresent(this::show);
        pathRow.tell(String.join("\n", context.problems().get().below(place() + ".path")));
        valuesRow.tell(String.join("\n", context.problems().get().below(place() + ".values")));
        conditionRow.tell(String.join("\n", context.problems().get().below(place() + ".condition")));
    }

    private void show(Axis axis) {
        showing = true;
        try {
            String[] paths = SweepPaths.of(context).toArray(String[]::new);
            if (!List.of(paths).equals(List.of(path.getItems()))) {
                String typed = path.getText();
                path.setItems(paths);
                path.setText(typed);
            }
            condition.show(Optional.ofNullable(axis.getCondition()).filter(text -> !text.isBlank()));
            String now = axis.getPath() == null ? "" : axis.getPath();
            if (!path.getText().equals(now)) {
                path.setText(now);
            }
        } finally {
            showing = false;
        }
        // Blank lines that are being typed are not in the document; they stay as long as the values are the same.
        List<String> typed = ((Text) values.control())
                .getText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!typed.equals(axis.getValues())) {
            values.show(Optional.of(String.join("\n", axis.getValues())));
        }
    }
}
