package org.stratoscope.engine.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.component.RunnerComponent;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.task.registry.ComponentRegistry;

/**
 * How a run is executed; none of it changes a number.
 *
 * @param runner what gives tasks processes
 * @param jobs how many tasks may run at the same time, at least 1; absent for what the runner takes
 * @param cache the folder of what tasks share, if they may share anything
 */
public record RunSettings(ComponentText runner, Optional<Integer> jobs, Optional<Path> cache) {

    /** The runner of this machine. */
    public static final ComponentText LOCAL = new ComponentText("local", Map.of());

    /** So many tasks at the same time on this machine, which share nothing. */
    public static RunSettings local(int jobs) {
        return new RunSettings(LOCAL, Optional.of(jobs), Optional.empty());
    }

    /**
     * Opens the runner.
     *
     * @throws InvalidInputException when there is no such runner or a parameter is wrong
     * @throws StratoscopeException when it cannot give processes
     */
    public Runner open(ComponentRegistry registry) throws StratoscopeException {
        boolean missing = registry.find(ComponentKind.RUNNER, runner.id()).isEmpty();
        if (missing && runner.id().equals(LOCAL.id())) {
            throw new ComputationFailedException("The runner '" + LOCAL.id()
                    + "' belongs to the product but is not installed; install the product again.");
        }
        return open((RunnerComponent<?>) registry.require(ComponentKind.RUNNER, runner.id()));
    }

    private <P extends Record> Runner open(RunnerComponent<P> component) throws StratoscopeException {
        P parameters;
        try {
            parameters = ParameterSchema.of(component.parameters()).bind(runner.values());
        } catch (InvalidInputException e) {
            throw new InvalidInputException("The runner " + runner.id() + ": " + e.getMessage(), e);
        }
        try {
            return component.open(parameters);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            // The border to a plug-in, which is named with its fault.
            throw new ComputationFailedException(
                    "The runner " + runner.id() + " failed unexpectedly ("
                            + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage())
                            + "); choose another one.",
                    e);
        }
    }
}
