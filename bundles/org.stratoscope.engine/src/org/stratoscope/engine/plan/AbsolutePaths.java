package org.stratoscope.engine.plan;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.task.registry.ComponentRegistry;

/** Makes the files and folders that an experiment names independent of where it is run from. */
record AbsolutePaths(ComponentRegistry registry, Path base) {

    /** Resolves every path parameter against the base folder, in place. */
    void resolveIn(Experiment experiment) {
        for (ExperimentParts.Part part : ExperimentParts.of(experiment)) {
            Optional<Component<?>> component =
                    registry.find(part.kind(), part.component().getId());
            if (component.isEmpty()) {
                continue;
            }
            ParameterSchema<?> schema = ParameterSchema.of(component.get().parameters());
            for (Parameter parameter : part.component().getParameters()) {
                parameter.setValue(ComponentPaths.absolute(schema, parameter.getName(), parameter.getValue(), base));
            }
        }
    }
}
