package org.stratoscope.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;

/** Finds what is left to do of a run that was interrupted, cancelled or had failures. */
public final class RunResumption {

    private RunResumption() {}

    /**
     * Plans the frozen experiment of a run again.
     *
     * @throws InvalidInputException when the folder is no run of an experiment, or when this product would do other tasks
     *     than the one that began it
     */
    public static ExperimentPlan plan(RunDirectory directory, ComponentRegistry registry)
            throws StratoscopeException, IOException {
        if (!Files.isRegularFile(directory.document())) {
            throw new InvalidInputException(directory.folder() + " holds no " + RunDirectory.DOCUMENT
                    + ", so that nothing tells what is left to do; name the folder of a run of an experiment.");
        }
        requireSameVersion(directory);
        Path first = directory.task(0).resolve(TaskFile.NAME);
        boolean saveProbes = Files.isRegularFile(first) && TaskFile.read(first).saveProbes();
        ExperimentPlan plan = new ExperimentPlanner(registry)
                .plan(ExperimentDocuments.load(directory.document()), directory.folder(), saveProbes);
        requireSameTasks(directory, plan);
        return plan;
    }

    /**
     * Checks that a plan is the one of the run.
     *
     * @throws InvalidInputException naming the first task that differs
     */
    public static void requireSameTasks(RunDirectory directory, ExperimentPlan plan) throws StratoscopeException {
        for (TaskSpec task : plan.tasks()) {
            Path file = directory.task(task.number()).resolve(TaskFile.NAME);
            if (Files.isRegularFile(file) && !TaskFile.read(file).equals(task)) {
                throw new InvalidInputException("Task " + task.number() + " of the run " + directory.folder()
                        + " is not the one that would be run now; run the experiment in a new folder.");
            }
        }
    }

    /** Another version may give other bits, and a run has one version. */
    private static void requireSameVersion(RunDirectory directory) throws StratoscopeException, IOException {
        String begun = RunProvenance.version(directory);
        String present = RunProvenance.version();
        if (!begun.isEmpty() && !begun.equals(present)) {
            throw new InvalidInputException("The run " + directory.folder() + " was begun by Stratoscope " + begun
                    + ", and this is " + present
                    + ", which may give other numbers; run the experiment in a new folder.");
        }
    }
}
