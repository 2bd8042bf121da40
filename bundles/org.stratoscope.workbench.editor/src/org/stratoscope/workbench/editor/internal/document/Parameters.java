package org.stratoscope.workbench.editor.internal.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Parameter;

/** Reads and sets the parameters of a component of the document. */
public final class Parameters {

    private Parameters() {}

    /** All parameters by name, in document order; of a doubled one the first. */
    public static Map<String, String> all(Component component) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Parameter parameter : component.getParameters()) {
            if (parameter.getName() != null) {
                all.putIfAbsent(parameter.getName(), parameter.getValue() == null ? "" : parameter.getValue());
            }
        }
        return all;
    }

    /** Sets a parameter, or takes it away when there is no value. */
    public static void set(Component component, String name, Optional<String> value) {
        if (value.isEmpty()) {
            component.getParameters().removeIf(parameter -> name.equals(parameter.getName()));
            return;
        }
        for (Parameter parameter : component.getParameters()) {
            if (name.equals(parameter.getName())) {
                parameter.setValue(value.get());
                return;
            }
        }
        Parameter added = ExperimentFactory.eINSTANCE.createParameter();
        added.setName(name);
        added.setValue(value.get());
        component.getParameters().add(added);
    }

    /** Keeps only the parameters that the schema knows and whose values fit it. */
    public static void keepFitting(Component component, ParameterSchema<?> schema) {
        component
                .getParameters()
                .removeIf(parameter -> parameter.getName() == null
                        || parameter.getValue() == null
                        || schema.descriptor(parameter.getName())
                                .map(descriptor ->
                                        descriptor.problem(parameter.getValue()).isPresent())
                                .orElse(true));
    }
}
