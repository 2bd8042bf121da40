package org.stratoscope.engine.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Claims: an estimate is what finished tasks cost, and says how alike they were. */
class RunEstimatorTests {

    private static final long MEMORY = 300_000_000L;

    @TempDir
    private Path folder;

    @Test
    void nothingIsKnownOfNothing() {
        RunEstimate estimate = new RunEstimator(List.of()).estimate(plan(task(0, 3, 1), task(1, 5, 1)));
        assertEquals(new RunEstimate(2, 0, 2, Optional.empty(), Optional.empty(), RunEstimate.Basis.NONE), estimate);
    }

    @Test
    void duplicatesAndSharedTrainingsAreCounted() {
        TaskSpec once = task(0, 3, 1);
        TaskSpec measuredElsewhere = new TaskSpec(1, 1, 0, 2, "float32", Map.of(), work(3, "other-probe"), false);
        RunEstimate estimate =
                new RunEstimator(List.of()).estimate(plan(once, measuredElsewhere, task(2, 3, 1), task(3, 3, 2)));
        assertEquals(4, estimate.tasks());
        assertEquals(1, estimate.duplicates());
        assertEquals(2, estimate.trainings(), "two seeds");
    }

    @Test
    void finishedTasksTell() throws IOException {
        finished("run-1", task(0, 3, 1), 10);
        finished("run-2", task(0, 5, 1), 30);
        Files.createDirectories(folder.resolve("no-run/tasks"));
        RunEstimator estimator = new RunEstimator(FinishedTasks.below(folder));
        RunEstimate same = estimator.estimate(plan(task(0, 3, 7), task(1, 5, 7)));
        assertEquals(RunEstimate.Basis.SAME_TASKS, same.basis());
        assertEquals(Duration.ofSeconds(40), same.time().orElseThrow());
        assertEquals(Duration.ofSeconds(20), same.time(2).orElseThrow());
        assertEquals(MEMORY, same.memory().orElseThrow());
        RunEstimate similar = estimator.estimate(plan(task(0, 3, 7), task(1, 9, 7)));
        assertEquals(RunEstimate.Basis.SIMILAR_TASKS, similar.basis());
        assertEquals(Duration.ofSeconds(40), similar.time().orElseThrow());
    }

    private void finished(String run, TaskSpec task, int seconds) throws IOException {
        Path tasks = folder.resolve(run).resolve("tasks/0000");
        Files.createDirectories(tasks);
        Files.writeString(folder.resolve(run).resolve("journal.jsonl"), "");
        TaskFile.write(tasks.resolve(TaskFile.NAME), task);
        Provenance provenance =
                new Provenance(Map.of(), Map.of(), "2026-01-02T03:04:00Z", "2026-01-02T03:04:" + seconds + "Z", MEMORY);
        OutcomeFile.write(tasks.resolve(OutcomeFile.NAME), new Outcome.Completed(provenance));
    }

    private static ExperimentPlan plan(TaskSpec... tasks) {
        return new ExperimentPlan("title", Optional.empty(), List.of(), new ArrayList<>(List.of(tasks)), List.of());
    }

    private static TaskSpec task(int number, int depth, long seed) {
        return new TaskSpec(number, seed, 0, 2, "float32", Map.of("x", "" + number), work(depth, "probe"), false);
    }

    private static Work work(int depth, String probe) {
        return new Work.Measure(
                new ComponentText("net", Map.of("depth", "" + depth)),
                Optional.of(new ComponentText("sgd", Map.of())),
                Optional.of(new ComponentText("data", Map.of())),
                Optional.empty(),
                new ComponentText(probe, Map.of()),
                Map.of(),
                List.of());
    }
}
