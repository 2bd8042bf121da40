package org.stratoscope.engine.estimate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.task.spec.MeasurementSpec;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Estimates the cost of a plan from finished tasks: those that did the same work, else those with the same components. */
public final class RunEstimator {

    /** What a task does and with how many threads. */
    private record Doing(Work work, int threads, String precision) {
        static Doing of(TaskSpec task) {
            return new Doing(task.work(), task.threads(), task.precision());
        }
    }

    /** Which components a task names. */
    private record Kin(List<String> ids, int threads) {
        static Kin of(TaskSpec task) {
            return new Kin(RunEstimator.ids(task.work()), task.threads());
        }
    }

    private final Map<Doing, List<FinishedTasks.Cost>> same = new HashMap<>();
    private final Map<Kin, List<FinishedTasks.Cost>> similar = new HashMap<>();

    /** Knows these finished tasks. */
    public RunEstimator(List<FinishedTasks.Cost> finished) {
        for (FinishedTasks.Cost cost : finished) {
            same.computeIfAbsent(Doing.of(cost.task()), key -> new ArrayList<>())
                    .add(cost);
            similar.computeIfAbsent(Kin.of(cost.task()), key -> new ArrayList<>())
                    .add(cost);
        }
    }

    /** Estimates a plan. */
    public RunEstimate estimate(ExperimentPlan plan) {
        Set<Object> different = new HashSet<>();
        Set<Object> trainings = new HashSet<>();
        Duration time = Duration.ZERO;
        long memory = 0;
        int known = 0;
        RunEstimate.Basis basis = RunEstimate.Basis.SAME_TASKS;
        for (TaskSpec task : plan.tasks()) {
            different.add(List.of(Doing.of(task), task.seed(), task.repeat()));
            training(task).ifPresent(trainings::add);
            List<FinishedTasks.Cost> costs = same.getOrDefault(Doing.of(task), List.of());
            if (costs.isEmpty()) {
                costs = similar.getOrDefault(Kin.of(task), List.of());
                basis = RunEstimate.Basis.SIMILAR_TASKS;
            }
            if (!costs.isEmpty()) {
                known++;
                // The longest: a task whose training was taken from the cache tells little of one that trains.
                time = time.plus(costs.stream()
                        .map(FinishedTasks.Cost::time)
                        .max(Duration::compareTo)
                        .orElseThrow());
                memory = Math.max(
                        memory,
                        costs.stream()
                                .mapToLong(FinishedTasks.Cost::memory)
                                .max()
                                .orElse(0));
            }
        }
        int tasks = plan.tasks().size();
        boolean told = known > 0;
        return new RunEstimate(
                tasks,
                tasks - different.size(),
                trainings.size(),
                told ? Optional.of(time.multipliedBy(tasks).dividedBy(known)) : Optional.empty(),
                memory > 0 ? Optional.of(memory) : Optional.empty(),
                told ? basis : RunEstimate.Basis.NONE);
    }

    /** What the bits of a task's training depend on, if it trains. */
    private static Optional<Object> training(TaskSpec task) {
        if (!(task.work() instanceof Work.Measure measure) || measure.trainer().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                measure.network(),
                measure.trainer(),
                measure.trainingData(),
                measure.dataTransform(),
                task.seed(),
                task.repeat(),
                task.threads(),
                task.precision()));
    }

    private static List<String> ids(Work work) {
        if (!(work instanceof Work.Measure measure)) {
            return List.of(work.getClass().getSimpleName());
        }
        Stream<ComponentText> parts = Stream.of(
                        Optional.of(measure.network()),
                        measure.trainer(),
                        measure.trainingData(),
                        measure.dataTransform(),
                        Optional.of(measure.probe()))
                .flatMap(Optional::stream);
        return Stream.concat(parts, measure.measurements().stream().map(MeasurementSpec::metric))
                .map(ComponentText::id)
                .toList();
    }
}
