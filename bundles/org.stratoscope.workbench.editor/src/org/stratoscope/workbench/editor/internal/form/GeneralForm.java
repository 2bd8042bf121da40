package org.stratoscope.workbench.editor.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.workbench.form.FieldRow;
import org.stratoscope.workbench.form.ParameterRow;
import org.stratoscope.workbench.form.Scrolling;
import org.stratoscope.workbench.form.TextField;

/** What concerns the experiment as a whole. */
public final class GeneralForm implements Form {

    private static final int DESCRIPTION_HEIGHT = 92;

    private final FormContext context;
    private final TextField title;
    private final TextField description;
    private final List<ParameterRow> rows = new ArrayList<>();

    /** Creates the form. */
    public GeneralForm(Composite parent, FormContext context) {
        this.context = context;
        Composite area = Scrolling.area(parent);
        FieldRow.layout(area);
        GridLayoutFactory.createFrom((GridLayout) area.getLayout())
                .margins(16, 12)
                .applyTo(area);
        FieldRow titleRow = new FieldRow(area, "Title", "What runs and windows call the experiment.");
        title = new TextField(area, SWT.NONE, "", value -> set("title", "title", value.orElse("")));
        titleRow.complete(title.control(), "title", "", "").wide();
        FieldRow descriptionRow = new FieldRow(area, "Description", "What the experiment is for.");
        description = new TextField(
                area,
                SWT.MULTI | SWT.WRAP | SWT.V_SCROLL,
                "",
                value -> set("description", "description", value.orElse("")));
        descriptionRow.complete(description.control(), "description", "", "").tall(DESCRIPTION_HEIGHT);
        add(
                area,
                integer("seed", "Seed", "Every random number of the experiment derives from it.", "0", Long.MIN_VALUE));
        add(
                area,
                integer(
                        "repeats",
                        "Repeats",
                        "How often every point of the sweep runs, with other random numbers.",
                        "1",
                        1));
        add(
                area,
                integer(
                        "samples",
                        "Random points",
                        "How many points of the sweep are drawn at random; 0 means all combinations of its values.",
                        "0",
                        0));
        add(area, integer("threads", "Threads", "Threads of a task; 0 means all of the machine.", "0", 0));
        add(area, precision());
        Scrolling.fit(area);
    }

    private static ParameterDescriptor integer(
            String name, String title, String description, String otherwise, double minimum) {
        return new ParameterDescriptor(
                name,
                ParameterKind.INTEGER,
                title,
                description,
                "",
                Optional.of(otherwise),
                false,
                minimum <= Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : minimum,
                name.equals("seed") ? Double.POSITIVE_INFINITY : 1_000_000,
                List.of());
    }

    private static ParameterDescriptor precision() {
        return new ParameterDescriptor(
                "precision",
                ParameterKind.CHOICE,
                "Precision",
                "The number format of all computations.",
                "",
                Optional.of("float32"),
                false,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                List.of("float32", "float64"));
    }

    private void add(Composite area, ParameterDescriptor parameter) {
        rows.add(new ParameterRow(area, parameter.name(), parameter, context.folder(), value -> {
            String text = value.or(parameter::defaultText).orElse("");
            if (parameter.problem(text).isEmpty()) {
                set(parameter.name(), parameter.title().toLowerCase(Locale.ROOT), text);
            }
        }));
    }

    private void set(String path, String label, String value) {
        context.document().change("Set " + label, path, experiment -> {
            try {
                ExperimentPaths.set(experiment, path, value);
            } catch (InvalidInputException e) {
                throw new IllegalStateException("a checked value does not fit: " + e.getMessage(), e);
            }
        });
    }

    @Override
    public void refresh() {
        title.show(ExperimentPaths.get(context.experiment(), "title"));
        description.show(ExperimentPaths.get(context.experiment(), "description"));
        for (ParameterRow row : rows) {
            row.showUnlessSame(ExperimentPaths.get(context.experiment(), row.name()));
        }
    }
}
