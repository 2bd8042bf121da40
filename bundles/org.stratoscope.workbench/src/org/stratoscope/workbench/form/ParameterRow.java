package org.stratoscope.workbench.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Preferences;

/** The row of one parameter: the control that fits its kind, and its problem while it is typed. */
public final class ParameterRow {

    private final ParameterDescriptor parameter;
    private final Field field;
    private final FieldRow row;
    private Optional<String> last = Optional.empty();

    /**
     * Creates the row.
     *
     * @param id of the row, unique in the editor
     * @param base folder of the document
     * @param edited told of every edit; nothing means that the parameter is not given
     */
    public ParameterRow(
            Composite form, String id, ParameterDescriptor parameter, Path base, Consumer<Optional<String>> edited) {
        this.parameter = parameter;
        Consumer<Optional<String>> told = value -> {
            check(value);
            edited.accept(value);
        };
        row = new FieldRow(form, parameter.title(), parameter.description());
        field = field(form, id, base, told);
        Control outer = field instanceof PathField path ? path.row() : field.control();
        row.complete(outer, id, parameter.unit(), hint());
        if (field instanceof PathField) {
            field.control().setData("id", id + ".text");
            Accessibles.name(field.control(), parameter.title());
            row.wide();
        }
    }

    private Field field(Composite form, String id, Path base, Consumer<Optional<String>> edited) {
        String otherwise = parameter.defaultText().orElse(parameter.required() ? "" : "not given");
        return switch (parameter.kind()) {
            case BOOLEAN ->
                new CheckField(
                        form, parameter.defaultText().map(Boolean::parseBoolean).orElse(false), edited);
            case CHOICE -> new ChoiceField(form, entries(), edited);
            case PATH -> new PathField(form, base, start(id, base), otherwise, edited);
            case INTEGER, REAL, TEXT, VECTOR -> new TextField(form, SWT.NONE, otherwise, edited);
        };
    }

    /** Where choosing a file begins: in the folder that the user set for such files, or beside the document. */
    private static Path start(String id, Path base) {
        boolean network = id.startsWith("subject.network") || id.startsWith("import.network");
        return Preferences.folder(network ? Preferences.WEIGHTS : Preferences.DATA)
                .orElse(base);
    }

    private List<ChoiceField.Entry> entries() {
        List<ChoiceField.Entry> entries = new ArrayList<>();
        if (!parameter.required()) {
            entries.add(ChoiceField.Entry.none(parameter
                    .defaultText()
                    .map(text -> "default (" + text + ")")
                    .orElse("not given")));
        }
        parameter.choices().forEach(choice -> entries.add(ChoiceField.Entry.of(choice)));
        return entries;
    }

    private String hint() {
        List<String> parts = new ArrayList<>();
        if (parameter.kind() != ParameterKind.CHOICE) {
            if (!parameter.range().isEmpty()) {
                parts.add(parameter.range().replaceAll("\\.0\\b", ""));
            }
            parameter.defaultText().ifPresent(text -> parts.add("default " + text));
        }
        if (parameter.required()) {
            parts.add("required");
        }
        if (parameter.kind() == ParameterKind.VECTOR) {
            parts.add("written a/b/c");
        }
        return String.join(", ", parts);
    }

    /** The parameter's name. */
    public String name() {
        return parameter.name();
    }

    /** Whether something is wrong with the value. */
    public boolean hasProblem() {
        return row.hasProblem();
    }

    /** Shows the value; nothing means that it is not given. */
    public void show(Optional<String> value) {
        field.show(value);
        check(value);
    }

    /** Shows a value that the document cannot hold otherwise than valid; what is typed and not valid yet stays until then. */
    public void showUnlessSame(Optional<String> value) {
        if (!value.equals(last)) {
            last = value;
            show(value);
        }
    }

    private void check(Optional<String> value) {
        if (value.isEmpty()) {
            row.tell(parameter.required() ? parameter.title() + " must be given" : "");
        } else {
            row.tell(parameter
                    .problem(value.get())
                    .map(problem -> parameter.title() + " " + problem)
                    .orElse(""));
        }
    }
}
