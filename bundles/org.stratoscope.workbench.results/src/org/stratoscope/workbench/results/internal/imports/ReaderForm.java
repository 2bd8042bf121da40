package org.stratoscope.workbench.results.internal.imports;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.workbench.form.ParameterRow;

/** What the reader of a network's file can be told besides the file. */
final class ReaderForm {

    private final Composite form;
    private final String file;
    private final Runnable changed;
    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * Fills a form that is empty.
     *
     * @param file name of the parameter that is not asked for here
     */
    ReaderForm(Composite form, String file, Runnable changed) {
        this.form = form;
        this.file = file;
        this.changed = changed;
    }

    /** Asks for the parameters of another reader. */
    void show(Optional<Component<?>> reader) {
        for (Control old : form.getChildren()) {
            old.dispose();
        }
        values.clear();
        reader.ifPresent(found -> ParameterSchema.of(found.parameters()).descriptors().stream()
                .filter(parameter -> !parameter.name().equals(file))
                .forEach(this::row));
    }

    private void row(ParameterDescriptor parameter) {
        ParameterRow row =
                new ParameterRow(form, "import.network." + parameter.name(), parameter, Path.of(""), value -> {
                    value.ifPresentOrElse(
                            text -> values.put(parameter.name(), text), () -> values.remove(parameter.name()));
                    changed.run();
                });
        row.show(Optional.empty());
    }

    /** What was given. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }
}
