package org.stratoscope.workbench.results.internal.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.engine.plan.ComponentPaths;
import org.stratoscope.workbench.form.ChoiceField;
import org.stratoscope.workbench.form.FieldRow;
import org.stratoscope.workbench.form.ParameterRow;
import org.stratoscope.workbench.form.Scrolling;
import org.stratoscope.workbench.ui.InstalledServices;
import org.stratoscope.workbench.ui.Preferences;
import org.stratoscope.workbench.ui.ThemeColours;

/** Which data set, and its parameters. */
final class DatasetChoice {

    private static final int WIDTH = 600;

    private final Composite area;
    private final ScrolledComposite scroll;
    private final ChoiceField choice;
    private final Label description;
    private final Composite form;
    private final Runnable changed;
    private final Map<String, Optional<String>> fixed;
    private final Map<String, String> values = new LinkedHashMap<>();
    private Component<?> component;

    /**
     * Creates the form.
     *
     * @param first the data set that is chosen first
     * @param fixed parameters that are not asked for, with the values that are set where there is one
     */
    DatasetChoice(Composite parent, String first, Map<String, Optional<String>> fixed, Runnable changed) {
        this.changed = changed;
        this.fixed = Map.copyOf(fixed);
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        Composite head = new Composite(area, SWT.NONE);
        FieldRow.layout(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        FieldRow row = new FieldRow(head, "Data set", "What kind of data it is and how it is read.");
        choice = new ChoiceField(head, entries(), id -> id.ifPresent(this::choose));
        row.complete(choice.control(), "import.data", "", "").wide();
        description = new Label(area, SWT.WRAP);
        description.setForeground(ThemeColours.faint(area));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(description);
        Composite content = Scrolling.area(area);
        // Fields keep the background that tells them from labels.
        content.setBackgroundMode(SWT.INHERIT_DEFAULT);
        scroll = (ScrolledComposite) content.getParent();
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 180).applyTo(scroll);
        GridLayoutFactory.fillDefaults().applyTo(content);
        form = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        FieldRow.layout(form);
        choose(first);
    }

    private static List<ChoiceField.Entry> entries() {
        return InstalledServices.registry().components(ComponentKind.DATASET).stream()
                .map(found -> ChoiceField.Entry.of(
                        found.info().id(),
                        found.info().title() + " (" + found.info().id() + ")"))
                .toList();
    }

    Control control() {
        return area;
    }

    void setFocus() {
        choice.control().setFocus();
    }

    private void choose(String id) {
        component = InstalledServices.registry().find(ComponentKind.DATASET, id).orElseThrow();
        choice.show(Optional.of(id));
        description.setText(component.info().description().replace("&", "&&"));
        for (Control old : form.getChildren()) {
            old.dispose();
        }
        values.clear();
        for (ParameterDescriptor parameter : schema().descriptors()) {
            if (fixed.containsKey(parameter.name())) {
                fixed.get(parameter.name()).ifPresent(value -> values.put(parameter.name(), value));
                continue;
            }
            ParameterRow row = new ParameterRow(
                    form,
                    "import.data." + parameter.name(),
                    parameter,
                    Path.of(""),
                    value -> set(parameter.name(), value));
            suggestion(parameter).ifPresent(value -> values.put(parameter.name(), value));
            row.show(Optional.ofNullable(values.get(parameter.name())));
        }
        form.layout(true);
        area.layout(true, true);
        scroll.setMinSize(scroll.getContent().computeSize(SWT.DEFAULT, SWT.DEFAULT));
        scroll.setOrigin(0, 0);
        changed.run();
    }

    /** A folder of the data set's name below the user's folder of data sets. */
    private Optional<String> suggestion(ParameterDescriptor parameter) {
        return parameter.kind() == ParameterKind.PATH && parameter.required()
                ? Preferences.folder(Preferences.DATA)
                        .map(folder -> folder.resolve(component.info().id()))
                        .filter(Files::isDirectory)
                        .map(Path::toString)
                : Optional.empty();
    }

    private void set(String name, Optional<String> value) {
        value.ifPresentOrElse(text -> values.put(name, text), () -> values.remove(name));
        changed.run();
    }

    private ParameterSchema<?> schema() {
        return ParameterSchema.of(component.parameters());
    }

    /** What is wrong in one sentence; nothing when the data set can be opened. */
    Optional<String> problem() {
        for (ParameterDescriptor parameter : schema().descriptors()) {
            String value = values.get(parameter.name());
            if (value == null && parameter.required()) {
                return Optional.of(parameter.title() + " must be given.");
            }
            Optional<String> problem = Optional.ofNullable(value).flatMap(parameter::problem);
            if (problem.isPresent()) {
                return Optional.of(parameter.title() + " " + problem.get() + ".");
            }
        }
        return Optional.empty();
    }

    /** The data set with absolute paths. */
    ComponentText value() {
        Path base = Preferences.folder(Preferences.DATA).orElse(Path.of(System.getProperty("user.home")));
        return ComponentPaths.absolute(
                schema(), new ComponentText(component.info().id(), values), base);
    }

    /** The data set with no more images than that, where it can be told how many. */
    ComponentText first(int images) {
        ComponentText all = value();
        if (schema().descriptor("count").isEmpty()) {
            return all;
        }
        Map<String, String> limited = new LinkedHashMap<>(all.values());
        limited.put("count", Integer.toString(images));
        return new ComponentText(all.id(), limited);
    }
}
