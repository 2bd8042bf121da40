package org.stratoscope.engine.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunLock;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.directory.TaskState;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.TaskSpec;

/** Brings the results of a run together without running anything, also when some tasks are missing. */
public final class RunCollection {

    private RunCollection() {}

    /**
     * Writes table and figures from the tasks that are finished, and closes the run when every task has ended.
     *
     * @throws InvalidInputException when the folder is no run, or an engine works on it
     */
    public static RunSnapshot collect(RunDirectory directory, ComponentRegistry registry)
            throws StratoscopeException, IOException {
        ExperimentPlan plan = RunResumption.plan(directory, registry);
        try (RunLock lock = RunLock.take(directory)) {
            RunResults.collect(directory, plan, registry);
            List<JournalEntry> news = news(directory, plan);
            try (Journal journal = Journal.open(directory.journal())) {
                journal.append(news);
                Optional<RunState> state = state(directory, plan);
                if (state.isPresent()) {
                    journal.append(new JournalEntry.Closed(now(), state.get()));
                }
                RunProvenance.write(directory, plan, state);
            }
        }
        return RunReader.read(directory.folder());
    }

    /** What the outcomes tell that the journal does not know. */
    private static List<JournalEntry> news(RunDirectory directory, ExperimentPlan plan) throws IOException {
        FoundTasks found = FoundTasks.in(directory, plan);
        List<JournalEntry> news = new ArrayList<>();
        for (TaskSpec task : plan.tasks()) {
            Optional<Outcome> outcome = outcome(directory, task);
            TaskState told = found.told().get(task.number());
            if (outcome.isPresent() && (told == null || !told.ended())) {
                String reason = outcome.get() instanceof Outcome.Failed failed ? failed.reason() : "";
                news.add(new JournalEntry.Ended(now(), task.number(), state(outcome.get()), reason));
            }
        }
        return news;
    }

    /** Empty as long as a task has no outcome. */
    private static Optional<RunState> state(RunDirectory directory, ExperimentPlan plan) {
        RunState state = RunState.SUCCEEDED;
        for (TaskSpec task : plan.tasks()) {
            Optional<Outcome> outcome = outcome(directory, task);
            if (outcome.isEmpty()) {
                return Optional.empty();
            }
            if (!(outcome.get() instanceof Outcome.Completed)) {
                state = RunState.FAILED;
            }
        }
        return Optional.of(state);
    }

    private static Optional<Outcome> outcome(RunDirectory directory, TaskSpec task) {
        return OutcomeFile.read(directory.task(task.number()).resolve(OutcomeFile.NAME));
    }

    private static TaskState state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed completed -> TaskState.SUCCEEDED;
            case Outcome.Failed failed -> TaskState.FAILED;
            case Outcome.Cancelled cancelled -> TaskState.CANCELLED;
        };
    }

    private static String now() {
        return Instant.now().toString();
    }
}
