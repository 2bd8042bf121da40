package org.stratoscope.engine.plan;

import java.util.List;
import java.util.Optional;
import org.stratoscope.charts.ViewSpec;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.task.spec.TaskSpec;

/**
 * What a run consists of.
 *
 * @param title what the run is called
 * @param experiment a private copy with threads resolved and paths made absolute, which is frozen into the run; empty for
 *     work that is no experiment, such as storing perturbed images
 * @param axes paths of the sweep axes, in order
 * @param tasks one for each point of the sweep and repeat
 * @param views the figures that are wanted
 */
public record ExperimentPlan(
        String title, Optional<Experiment> experiment, List<String> axes, List<TaskSpec> tasks, List<ViewSpec> views) {

    public ExperimentPlan {
        axes = List.copyOf(axes);
        tasks = List.copyOf(tasks);
        views = List.copyOf(views);
    }
}
