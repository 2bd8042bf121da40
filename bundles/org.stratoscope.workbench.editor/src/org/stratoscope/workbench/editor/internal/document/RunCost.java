package org.stratoscope.workbench.editor.internal.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.estimate.FinishedTasks;
import org.stratoscope.engine.estimate.RunEstimate;
import org.stratoscope.engine.estimate.RunEstimator;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.engine.plan.SweepDesign;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.workbench.run.RunFolders;
import org.stratoscope.workbench.run.UserSettings;
import org.stratoscope.workbench.ui.InstalledServices;
import org.stratoscope.workbench.ui.Preferences;
import org.stratoscope.workbench.ui.TimeText;

/** What a run of a document costs, in words. Its method may block. */
public final class RunCost {

    private static final double MEBIBYTE = 1 << 20;
    private static final int PLANNED_AT_MOST = 2_000;

    private RunCost() {}

    /**
     * Tasks, time and memory, as far as earlier runs of the document's project tell.
     *
     * @param experiment sound
     */
    public static String words(Experiment experiment, Path document) throws IOException {
        try {
            long tasks = (long) new SweepDesign(experiment).points().size() * experiment.getRepeats();
            StringBuilder words = new StringBuilder(tasks + (tasks == 1 ? " task" : " tasks") + axes(experiment));
            // To plan many tasks for every key that is pressed would take the editor's breath.
            if (tasks <= PLANNED_AT_MOST) {
                ComponentRegistry registry = InstalledServices.registry();
                Experiment applied = UserSettings.applied(experiment, document.getParent(), registry);
                ExperimentPlan plan = new ExperimentPlanner(registry).plan(applied, document.getParent(), false);
                RunEstimate estimate = new RunEstimator(FinishedTasks.below(RunFolders.of(document))).estimate(plan);
                words.append(cost(estimate, plan.experiment().orElseThrow().getThreads()));
            }
            return words.toString();
        } catch (InvalidInputException e) {
            return e.getMessage();
        }
    }

    private static String axes(Experiment experiment) {
        int axes = experiment.getAxes().size();
        String drawn = experiment.getSamples() > 0 ? " drawn" : "";
        return axes == 0 ? "" : drawn + " over " + axes + (axes == 1 ? " axis" : " axes");
    }

    private static String cost(RunEstimate estimate, int threads) {
        StringBuilder words = new StringBuilder();
        if (estimate.duplicates() > 0) {
            words.append(", ").append(estimate.duplicates()).append(" of them the same as others");
        }
        int jobs = Preferences.tasksAtOnce()
                .orElseGet(() -> Math.max(1, Runtime.getRuntime().availableProcessors() / threads));
        estimate.time(jobs)
                .ifPresent(time -> words.append(
                                estimate.basis() == RunEstimate.Basis.SAME_TASKS ? ", about " : ", roughly ")
                        .append(TimeText.duration(time)));
        estimate.memory()
                .ifPresent(bytes -> words.append(String.format(Locale.ROOT, ", %.0f MiB a task", bytes / MEBIBYTE)));
        return words.toString();
    }
}
