package org.stratoscope.engine.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.model.path.SweptPlaces;
import org.stratoscope.model.problems.ExperimentProblems.Problem;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.MeasurementSpec;
import org.stratoscope.task.spec.Stage;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Turns an experiment into its tasks. */
public final class ExperimentPlanner {

    private final ComponentRegistry registry;

    /** Creates a planner that knows these components. */
    public ExperimentPlanner(ComponentRegistry registry) {
        this.registry = registry;
    }

    /**
     * Plans every point of the sweep times every repeat.
     *
     * @param experiment left as it is
     * @param base folder against which relative paths are resolved, that of the document
     * @param saveProbes whether tasks store the exact arrays their measurements used
     * @throws InvalidInputException naming the first problem of the experiment or of a point of its sweep
     */
    public ExperimentPlan plan(Experiment experiment, Path base, boolean saveProbes) throws InvalidInputException {
        Experiment frozen = ExperimentPaths.copy(experiment);
        requireSound(frozen, "");
        new AbsolutePaths(registry, base).resolveIn(frozen);
        new AxisPaths(registry, base).resolveIn(frozen);
        if (frozen.getThreads() == 0) {
            frozen.setThreads(Runtime.getRuntime().availableProcessors());
        }
        List<Map<String, String>> points = new SweepDesign(frozen).points();
        if ((long) points.size() * frozen.getRepeats() > SweepDesign.POINTS_AT_MOST) {
            throw new InvalidInputException("The experiment has more than " + SweepDesign.POINTS_AT_MOST
                    + " tasks; shorten its axes or lower its repeats.");
        }
        List<TaskSpec> tasks = new ArrayList<>();
        for (Map<String, String> point : points) {
            Experiment cell = ExperimentPaths.copy(frozen);
            for (Map.Entry<String, String> entry : point.entrySet()) {
                SweptPlaces.of(entry.getKey()).set(cell, entry.getValue());
            }
            if (!point.isEmpty()) {
                requireSound(cell, "At " + point + ": ");
                new AbsolutePaths(registry, base).resolveIn(cell);
            }
            for (int repeat = 0; repeat < frozen.getRepeats(); repeat++) {
                tasks.add(task(cell, tasks.size(), repeat, point, saveProbes));
            }
        }
        List<String> axes = frozen.getAxes().stream().map(Axis::getPath).toList();
        String title = frozen.getTitle() == null || frozen.getTitle().isBlank() ? "experiment" : frozen.getTitle();
        return new ExperimentPlan(title, Optional.of(frozen), axes, tasks, ExperimentViews.of(frozen));
    }

    private void requireSound(Experiment experiment, String where) throws InvalidInputException {
        List<Problem> problems = new ExperimentValidator(registry).problems(experiment);
        if (!problems.isEmpty()) {
            Problem first = problems.getFirst();
            String others = problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "";
            throw new InvalidInputException(where + first.path() + ": " + first.message() + others);
        }
    }

    private static TaskSpec task(
            Experiment cell, int number, int repeat, Map<String, String> point, boolean saveProbes) {
        Map<String, ComponentText> perturbations = new LinkedHashMap<>();
        for (Component perturbation : cell.getPerturbations()) {
            perturbations.put(ExperimentPaths.label(perturbation), ExperimentParts.text(perturbation));
        }
        List<MeasurementSpec> measurements = new ArrayList<>();
        for (Measurement measurement : cell.getMeasurements()) {
            measurements.add(new MeasurementSpec(
                    ExperimentPaths.label(measurement),
                    ExperimentParts.text(measurement),
                    Optional.ofNullable(measurement.getPerturbation()).filter(name -> !name.isBlank()),
                    Optional.ofNullable(measurement.getTransform()).map(ExperimentParts::text),
                    Stage.valueOf(measurement.getStage().getLiteral().toUpperCase(Locale.ROOT))));
        }
        Work work = new Work.Measure(
                ExperimentParts.text(cell.getSubject().getNetwork()),
                Optional.ofNullable(cell.getSubject().getTrainer()).map(ExperimentParts::text),
                Optional.ofNullable(cell.getSubject().getTrainingData()).map(ExperimentParts::text),
                Optional.ofNullable(cell.getSubject().getDataTransform()).map(ExperimentParts::text),
                ExperimentParts.text(cell.getProbe()),
                perturbations,
                measurements);
        return new TaskSpec(
                number,
                cell.getSeed(),
                repeat,
                cell.getThreads(),
                cell.getPrecision().getLiteral(),
                point,
                work,
                saveProbes);
    }
}
