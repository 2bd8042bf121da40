package org.stratoscope.cli.internal;

import java.nio.file.Path;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.engine.plan.ComponentPaths;
import org.stratoscope.task.registry.ComponentRegistry;

/** Components of the command line for work that is no experiment. */
final class Specifications {

    private Specifications() {}

    /** Checks a component and its parameters against what is installed and makes its paths absolute. */
    static ComponentText checked(ComponentRegistry registry, ComponentKind kind, String spec)
            throws InvalidInputException {
        ComponentText text = ComponentText.parse(spec);
        Component<?> component = registry.require(kind, text.id());
        ParameterSchema<?> schema = ParameterSchema.of(component.parameters());
        try {
            schema.bind(text.values());
        } catch (InvalidInputException e) {
            // Problems of one parameter are parts of a sentence, those of several are whole ones.
            String end = e.getMessage().endsWith(".") ? "" : ".";
            throw new InvalidInputException("The " + kind.text() + " " + text.id() + ": " + e.getMessage() + end, e);
        }
        return ComponentPaths.absolute(schema, text, Path.of("").toAbsolutePath());
    }
}
