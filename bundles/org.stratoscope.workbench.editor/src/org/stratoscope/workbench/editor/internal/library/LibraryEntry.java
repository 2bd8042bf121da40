package org.stratoscope.workbench.editor.internal.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.task.registry.ComponentRegistry;

/**
 * An installed component as the library shows it.
 *
 * @param parameters in the order of its record
 */
record LibraryEntry(Component<?> component, List<ParameterDescriptor> parameters) {

    LibraryEntry {
        parameters = List.copyOf(parameters);
    }

    /** All installed components that experiments name, by kind in the order of the data's way. */
    static List<LibraryEntry> all(ComponentRegistry registry) {
        return Stream.of(ComponentKind.values())
                .filter(kind -> kind != ComponentKind.RUNNER)
                .flatMap(kind -> registry.components(kind).stream())
                .map(component -> new LibraryEntry(
                        component, ParameterSchema.of(component.parameters()).descriptors()))
                .toList();
    }

    ComponentKind kind() {
        return component.kind();
    }

    String id() {
        return component.info().id();
    }

    String title() {
        return component.info().title();
    }

    /** Whether every word of a search is somewhere in what is said of the component. */
    boolean matches(String search) {
        StringBuilder all = new StringBuilder(id() + " " + title() + " " + KindText.plural(kind()) + " ");
        all.append(component.info().description());
        for (ParameterDescriptor parameter : parameters) {
            Stream.of(parameter.name(), parameter.title(), parameter.unit(), parameter.description())
                    .forEach(words -> all.append(' ').append(words));
        }
        String text = all.toString().toLowerCase(Locale.ROOT);
        return Stream.of(search.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
