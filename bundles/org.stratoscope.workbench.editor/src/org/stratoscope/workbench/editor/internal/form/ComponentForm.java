package org.stratoscope.workbench.editor.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.workbench.editor.internal.document.Parameters;
import org.stratoscope.workbench.editor.internal.document.References;
import org.stratoscope.workbench.form.ChoiceField;
import org.stratoscope.workbench.form.FieldRow;
import org.stratoscope.workbench.form.ParameterRow;
import org.stratoscope.workbench.form.Scrolling;
import org.stratoscope.workbench.ui.ThemeColours;

/** The form of one component: which one it is, what it does, and its parameters. */
final class ComponentForm implements Form {

    private final FormContext context;
    private final ComponentSlot slot;
    private final Composite area;
    private final ChoiceField choice;
    private final FieldRow choiceRow;
    private final Label description;
    private final Composite body;
    private final List<ParameterRow> rows = new ArrayList<>();
    private String built = "";

    ComponentForm(Composite parent, FormContext context, ComponentSlot slot) {
        this.context = context;
        this.slot = slot;
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().spacing(0, 5).applyTo(area);
        Composite head = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        FieldRow.layout(head);
        choiceRow = new FieldRow(head, slot.title(), "");
        choice = new ChoiceField(head, entries(), this::choose);
        choiceRow.complete(choice.control(), slot.path(), "", "").wide();
        description = new Label(area, SWT.WRAP);
        description.setForeground(ThemeColours.faint(area));
        GridDataFactory.fillDefaults().hint(520, SWT.DEFAULT).indent(0, 0).applyTo(description);
        body = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
        FieldRow.layout(body);
    }

    /** Takes the form out of the page, or puts it back. */
    void setVisible(boolean visible) {
        if (area.getVisible() != visible) {
            area.setVisible(visible);
            ((GridData) area.getLayoutData()).exclude = !visible;
            area.requestLayout();
            Scrolling.fit(area);
        }
    }

    private List<ChoiceField.Entry> entries() {
        List<ChoiceField.Entry> entries = new ArrayList<>();
        if (!slot.none().isEmpty()) {
            entries.add(ChoiceField.Entry.none(slot.none()));
        }
        for (var component : context.registry().components(slot.kind())) {
            String id = component.info().id();
            entries.add(ChoiceField.Entry.of(id, component.info().title() + " (" + id + ")"));
        }
        return entries;
    }

    private void choose(Optional<String> id) {
        context.document().change("Choose " + slot.title().toLowerCase(Locale.ROOT), slot.path(), experiment -> {
            if (id.isEmpty()) {
                slot.setter().accept(experiment, null);
            } else {
                replace(experiment, id.get());
            }
        });
    }

    private void replace(Experiment experiment, String id) {
        References.relabel(experiment, slot.present(experiment), component -> {
            component.setId(id);
            schema(id).ifPresent(schema -> Parameters.keepFitting(component, schema));
        });
    }

    private Optional<ParameterSchema<?>> schema(String id) {
        return context.registry().find(slot.kind(), id).map(found -> ParameterSchema.of(found.parameters()));
    }

    @Override
    public void refresh() {
        Optional<Component> component = slot.component(context.experiment());
        Optional<String> id = component.map(Component::getId);
        choice.show(id);
        Map<String, String> values = component.map(Parameters::all).orElse(Map.of());
        List<ParameterDescriptor> parameters = parameters(id, values);
        String key = id + parameters.stream().map(ParameterDescriptor::name).collect(Collectors.joining(","));
        if (!key.equals(built)) {
            built = key;
            build(id, parameters);
        }
        for (ParameterRow row : rows) {
            row.show(Optional.ofNullable(values.get(row.name())));
        }
        choiceRow.tell(remainingProblems());
    }

    /** What the component knows, then what the document has beyond it, which is kept as text. */
    private List<ParameterDescriptor> parameters(Optional<String> id, Map<String, String> values) {
        List<ParameterDescriptor> all = new ArrayList<>();
        id.flatMap(this::schema).ifPresent(schema -> all.addAll(schema.descriptors()));
        List<String> known = all.stream().map(ParameterDescriptor::name).toList();
        for (String name : new TreeSet<>(values.keySet())) {
            if (!known.contains(name)) {
                all.add(new ParameterDescriptor(
                        name,
                        ParameterKind.TEXT,
                        name,
                        "The component does not know this parameter; empty the field to remove it.",
                        "",
                        Optional.empty(),
                        false,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        List.of()));
            }
        }
        return all;
    }

    private void build(Optional<String> id, List<ParameterDescriptor> parameters) {
        rows.clear();
        for (Control old : body.getChildren()) {
            old.dispose();
        }
        String words = id.map(this::words).orElse("");
        description.setText(words.replace("&", "&&"));
        description.setVisible(!words.isEmpty());
        GridDataFactory.fillDefaults()
                .hint(520, SWT.DEFAULT)
                .exclude(words.isEmpty())
                .applyTo(description);
        for (ParameterDescriptor parameter : parameters) {
            rows.add(new ParameterRow(
                    body,
                    slot.path() + "." + parameter.name(),
                    parameter,
                    context.folder(),
                    value -> edit(parameter, value)));
        }
        body.layout(true);
        body.requestLayout();
        Scrolling.fit(area);
    }

    private String words(String id) {
        return context.registry()
                .find(slot.kind(), id)
                .map(found -> found.info().description())
                .orElseGet(
                        () -> "'" + id + "' is not installed. Its parameters are kept as they are; install its plug-in"
                                + " to run the experiment, or choose another " + noun() + ".");
    }

    private String noun() {
        return slot.kind() == ComponentKind.DATASET
                ? "data set"
                : slot.kind().text().replace('-', ' ');
    }

    private void edit(ParameterDescriptor parameter, Optional<String> value) {
        context.document()
                .change(
                        "Set " + parameter.title().toLowerCase(Locale.ROOT),
                        slot.path() + "." + parameter.name(),
                        experiment -> slot.component(experiment)
                                .ifPresent(component -> Parameters.set(component, parameter.name(), value)));
    }

    /** What is wrong here and not already told at one of the fields. */
    private String remainingProblems() {
        return context.problems().get().below(slot.path()).stream()
                .filter(problem ->
                        rows.stream().noneMatch(row -> row.hasProblem() && problem.contains("'" + row.name() + "'")))
                .collect(Collectors.joining("\n"));
    }
}
