package org.stratoscope.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.problems.ExperimentProblems;
import org.stratoscope.model.problems.ExperimentProblems.Problem;
import org.stratoscope.task.registry.ComponentRegistry;

/** Finds everything that is wrong with an experiment without running it: the document, its components, their parameters. */
public final class ExperimentValidator {

    private final ComponentRegistry registry;

    /** Creates a validator that knows these components. */
    public ExperimentValidator(ComponentRegistry registry) {
        this.registry = registry;
    }

    /** All problems in document order; an empty list when the experiment can run. */
    public List<Problem> problems(Experiment experiment) {
        List<Problem> problems = new ArrayList<>(ExperimentProblems.of(experiment));
        if (experiment.getProbe() == null) {
            problems.add(new Problem(
                    "probe", "The experiment has no probe; choose the data set whose images are measured."));
        }
        for (ExperimentParts.Part part : ExperimentParts.of(experiment)) {
            ComponentText text = ExperimentParts.text(part.component());
            Optional<Component<?>> component = registry.find(part.kind(), text.id());
            if (component.isEmpty()) {
                problems.add(new Problem(
                        part.path(),
                        "The " + part.kind().text() + " '" + text.id()
                                + "' is not installed; install its plug-in or choose one of " + installed(part) + "."));
            } else {
                parameterProblems(part, component.get(), text, problems);
            }
        }
        problems.addAll(ViewChecks.of(experiment));
        return problems;
    }

    private void parameterProblems(
            ExperimentParts.Part part, Component<?> component, ComponentText text, List<Problem> problems) {
        ParameterSchema<?> schema = ParameterSchema.of(component.parameters());
        List<String> found = new ArrayList<>(schema.problems(text.values()));
        if (found.isEmpty()) {
            try {
                schema.bind(text.values());
            } catch (InvalidInputException e) {
                found.add(e.getMessage());
            }
        }
        for (String problem : found) {
            problems.add(
                    new Problem(part.path(), "The " + part.kind().text() + " " + text.id() + ": " + problem + "."));
        }
    }

    private String installed(ExperimentParts.Part part) {
        List<Component<?>> same = registry.components(part.kind());
        return same.isEmpty() ? "none" : same.stream().map(c -> c.info().id()).collect(Collectors.joining(", "));
    }
}
