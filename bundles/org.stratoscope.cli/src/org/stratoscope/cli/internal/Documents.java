package org.stratoscope.cli.internal;

import java.util.Map;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.Parameter;

/** Builds parts of an experiment from what was written on the command line. */
final class Documents {

    private Documents() {}

    static Component component(String spec) throws InvalidInputException {
        ComponentText text = ComponentText.parse(spec);
        Component component = ExperimentFactory.eINSTANCE.createComponent();
        component.setId(text.id());
        fill(component, text.values());
        return component;
    }

    static Measurement measurement(String id, Map<String, String> values) {
        Measurement measurement = ExperimentFactory.eINSTANCE.createMeasurement();
        measurement.setId(id);
        fill(measurement, values);
        return measurement;
    }

    private static void fill(Component component, Map<String, String> values) {
        values.forEach((name, value) -> {
            Parameter parameter = ExperimentFactory.eINSTANCE.createParameter();
            parameter.setName(name);
            parameter.setValue(value);
            component.getParameters().add(parameter);
        });
    }
}
