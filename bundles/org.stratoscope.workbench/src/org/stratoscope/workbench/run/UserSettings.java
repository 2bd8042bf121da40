package org.stratoscope.workbench.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.engine.plan.ExperimentParts;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.workbench.ui.Preferences;

/** What the user set for the whole workbench, applied to experiments that leave it open. Reads the disk. */
public final class UserSettings {

    private UserSettings() {}

    /**
     * A copy of the experiment with the threads that the user set, if it names none, and with those files that are not beside
     * its document but in the user's folders of data sets or weights.
     *
     * @param base folder of the document
     */
    public static Experiment applied(Experiment experiment, Path base, ComponentRegistry registry) {
        Experiment copy = ExperimentPaths.copy(experiment);
        if (copy.getThreads() == 0) {
            copy.setThreads(Preferences.threads());
        }
        for (ExperimentParts.Part part : ExperimentParts.of(copy)) {
            Optional<Component<?>> component =
                    registry.find(part.kind(), part.component().getId());
            if (component.isPresent()) {
                ParameterSchema<?> schema = ParameterSchema.of(component.get().parameters());
                for (Parameter parameter : part.component().getParameters()) {
                    found(schema, parameter, part.kind(), base).ifPresent(parameter::setValue);
                }
            }
        }
        return copy;
    }

    private static Optional<String> found(
            ParameterSchema<?> schema, Parameter parameter, ComponentKind kind, Path base) {
        boolean path = Optional.ofNullable(parameter.getName())
                .flatMap(schema::descriptor)
                .map(ParameterDescriptor::kind)
                .filter(ParameterKind.PATH::equals)
                .isPresent();
        String value = parameter.getValue();
        if (!path || value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            if (Path.of(value).isAbsolute() || Files.exists(base.resolve(value))) {
                return Optional.empty();
            }
        } catch (InvalidPathException e) {
            // The validation tells what is wrong with it.
            return Optional.empty();
        }
        return folders(kind)
                .map(folder -> folder.resolve(value))
                .filter(Files::exists)
                .map(file -> file.toAbsolutePath().normalize().toString())
                .findFirst();
    }

    private static Stream<Path> folders(ComponentKind kind) {
        List<String> names = kind == ComponentKind.NETWORK
                ? List.of(Preferences.WEIGHTS, Preferences.DATA)
                : List.of(Preferences.DATA, Preferences.WEIGHTS);
        return names.stream().flatMap(name -> Preferences.folder(name).stream());
    }
}
