package org.stratoscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.runner.Capacity;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.directory.TaskState;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.task.outcome.FailureKind;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Claims: what an engine makes of what its runner and the tasks' own files say, whatever happens to either of them. */
class ExperimentRunTests {

    private static final Capacity FOUR = new Capacity(4, 0, 0);

    @TempDir
    private Path folder;

    @Test
    void noMoreTasksThanTheRunnerTakes() throws Exception {
        ScriptedRunner runner = new ScriptedRunner(
                new Capacity(2, 0, 0), ScriptedRunner::runs, ScriptedRunner::runs, ScriptedRunner::succeeds);
        RunSnapshot done = run(runner, 5);
        assertEquals(RunState.SUCCEEDED, done.state());
        assertEquals(5, done.count(TaskState.SUCCEEDED));
        assertEquals(2, runner.mostAtOnce);
        assertEquals(List.of(2, 2, 1), runner.batches);
        assertEquals("scripted", done.runner());
    }

    @Test
    void anOutcomeCountsMoreThanTheRunner() throws Exception {
        // The process ended with an exit code, after its outcome was written.
        assertEquals(
                TaskState.SUCCEEDED,
                run(new ScriptedRunner(FOUR, ScriptedRunner::succeeds), 1)
                        .tasks()
                        .getFirst()
                        .state());
    }

    @Test
    void aTaskThatIsLostIsTriedAgainAndThenLost() throws Exception {
        ScriptedRunner runner = new ScriptedRunner(new Capacity(1, 0, 2), ScriptedRunner::vanishes);
        RunSnapshot done = run(runner, 1);
        assertEquals(List.of(1, 1, 1), runner.batches);
        assertEquals(RunState.FAILED, done.state());
        assertEquals(TaskState.LOST, done.tasks().getFirst().state());
        assertTrue(done.firstFailure().orElseThrow().startsWith("The process of task 0 lost its node before"));
        RunSnapshot again = run(new ScriptedRunner(FOUR, ScriptedRunner::succeeds), 1);
        assertEquals(RunState.SUCCEEDED, again.state());
    }

    @Test
    void aTaskThatFailedIsNotTriedAgain() throws Exception {
        Outcome failed = new Outcome.Failed(
                "The rate is negative.",
                FailureKind.INVALID_INPUT,
                new Provenance(Map.of(), Map.of(), "2026-01-02T03:04:05Z", "2026-01-02T03:04:06Z"));
        ScriptedRunner runner = new ScriptedRunner(new Capacity(1, 0, 2), order -> {
            OutcomeFile.write(order.folder().resolve(OutcomeFile.NAME), failed);
            return new ProcessState.Gone("ended with exit code 1", true);
        });
        RunSnapshot done = run(runner, 2);
        assertEquals(List.of(1, 1), runner.batches);
        assertEquals(TaskState.FAILED, done.tasks().getFirst().state());
        assertEquals("The rate is negative.", done.firstFailure().orElseThrow());
    }

    @Test
    void whatTheSchedulerSaysIsSeen() throws Exception {
        List<TaskState> seen = new ArrayList<>();
        ScriptedRunner runner = new ScriptedRunner(
                FOUR,
                order -> new ProcessState.Waiting(),
                order -> new ProcessState.Held("JobHeldUser"),
                order -> new ProcessState.Unknown("squeue does not answer"),
                ScriptedRunner::runs,
                ScriptedRunner::succeeds);
        run(runner, 1);
        for (JournalEntry entry : Journal.read(directory().journal())) {
            if (entry instanceof JournalEntry.Observed observed) {
                seen.add(observed.state());
            }
        }
        assertEquals(List.of(TaskState.PENDING, TaskState.HELD, TaskState.UNKNOWN, TaskState.RUNNING), seen);
    }

    @Test
    void aTaskWaitsForMemory() throws Exception {
        ScriptedRunner runner = new ScriptedRunner(
                new Capacity(2, 1_000, 0), ScriptedRunner::runs, order -> ScriptedRunner.succeeds(order, 600));
        run(runner, 6);
        // Two begin before anything is known; then one needs 600 of 1000.
        assertEquals(List.of(2, 1, 1, 1, 1), runner.batches);
    }

    @Test
    void tasksOfAReleasedRunAreTakenOver() throws Exception {
        ScriptedRunner runner = new ScriptedRunner(
                FOUR, ScriptedRunner::runs, ScriptedRunner::runs, ScriptedRunner::runs, ScriptedRunner::succeeds);
        RunSnapshot left = run(runner, 3, snapshot -> snapshot.count(TaskState.RUNNING) == 3, snapshot -> false);
        assertEquals(0, left.endedTasks());
        assertEquals(List.of(), runner.cancelled);
        assertEquals(RunState.SUCCEEDED, run(runner, 3).state());
        assertEquals(List.of(3), runner.batches, "submitted once");
    }

    @Test
    void aSubmissionThatWasNotAcknowledgedIsFoundAgain() throws Exception {
        ScriptedRunner runner = new ScriptedRunner(FOUR, ScriptedRunner::runs, ScriptedRunner::succeeds);
        runner.crashAtNextSubmission();
        assertThrows(StratoscopeException.class, () -> run(runner, 2));
        assertEquals(RunState.SUCCEEDED, run(runner, 2).state());
        assertEquals(List.of(2), runner.batches, "submitted once");
    }

    @Test
    void aCancelledTaskIsNotLost() throws Exception {
        ScriptedRunner runner = new ScriptedRunner(FOUR, ScriptedRunner::runs);
        RunSnapshot done = run(runner, 2, snapshot -> false, snapshot -> snapshot.count(TaskState.RUNNING) == 2);
        assertEquals(RunState.CANCELLED, done.state());
        assertEquals(2, done.count(TaskState.CANCELLED));
        assertEquals(2, runner.cancelled.size());
    }

    @Test
    void anybodyCanAskForACancellation() throws Exception {
        ScriptedRunner runner = new ScriptedRunner(FOUR, ScriptedRunner::runs);
        RunSnapshot done = run(
                runner,
                1,
                snapshot -> {
                    try {
                        Files.writeString(directory().cancelRequest(), "");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    return false;
                },
                snapshot -> false);
        assertEquals(RunState.CANCELLED, done.state());
    }

    @Test
    void anUnknownRunnerIsNamed() {
        ComponentText typo = new ComponentText("slrm", Map.of());
        RunSettings settings = new RunSettings(typo, Optional.empty(), Optional.empty());
        String told = assertThrows(InvalidInputException.class, () -> settings.open(List::of))
                .getMessage();
        assertTrue(told.startsWith("There is no runner 'slrm'"), told);
    }

    private RunSnapshot run(ScriptedRunner runner, int count) throws Exception {
        return run(runner, count, snapshot -> false, snapshot -> false);
    }

    private RunSnapshot run(
            ScriptedRunner runner, int count, Predicate<RunSnapshot> release, Predicate<RunSnapshot> cancel)
            throws Exception {
        List<TaskSpec> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(new TaskSpec(i, 1, 0, 1, "float32", Map.of(), new Work.Check("check", List.of()), false));
        }
        ExperimentPlan plan = new ExperimentPlan("title", Optional.empty(), List.of(), tasks, List.of());
        RunSettings settings =
                new RunSettings(new ComponentText("scripted", Map.of()), Optional.empty(), Optional.empty());
        List<Component<?>> components = List.of(runner);
        RunListener listener = new RunListener() {
            private boolean released;
            private boolean cancelled;

            @Override
            public void changed(RunSnapshot snapshot) {
                released = release.test(snapshot);
                cancelled = cancel.test(snapshot);
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }

            @Override
            public boolean released() {
                return released;
            }
        };
        RunSnapshot last = new ExperimentRun(plan, directory(), () -> components, settings, listener).execute();
        assertEquals(last.state(), RunReader.read(folder).state());
        return last;
    }

    private RunDirectory directory() {
        return new RunDirectory(folder);
    }
}
