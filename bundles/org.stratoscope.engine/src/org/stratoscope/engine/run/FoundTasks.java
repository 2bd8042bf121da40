package org.stratoscope.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.TaskState;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.spec.TaskSpec;

/**
 * The tasks of a plan as an engine finds them when it takes a run up.
 *
 * @param finished those whose outcome says that they were completed
 * @param unfinished all others
 * @param told what the journal says last of tasks that it knows
 * @param tickets of the processes that tasks were given and of whose end the journal does not know
 * @param began when the run began, if it did
 */
record FoundTasks(
        List<TaskSpec> finished,
        List<TaskSpec> unfinished,
        Map<Integer, TaskState> told,
        Map<Integer, String> tickets,
        Optional<String> began) {

    /** Looks into the folder of a run, which may be empty. An outcome counts for more than the journal. */
    static FoundTasks in(RunDirectory directory, ExperimentPlan plan) throws IOException {
        List<TaskSpec> finished = new ArrayList<>();
        List<TaskSpec> unfinished = new ArrayList<>();
        for (TaskSpec task : plan.tasks()) {
            Path outcome = directory.task(task.number()).resolve(OutcomeFile.NAME);
            boolean completed = OutcomeFile.read(outcome)
                    .filter(Outcome.Completed.class::isInstance)
                    .isPresent();
            (completed ? finished : unfinished).add(task);
        }
        Map<Integer, TaskState> told = new HashMap<>();
        Map<Integer, String> tickets = new HashMap<>();
        Optional<String> began = Optional.empty();
        if (Files.exists(directory.journal())) {
            for (JournalEntry entry : Journal.read(directory.journal())) {
                switch (entry) {
                    case JournalEntry.Started started -> began = began.or(() -> Optional.of(started.time()));
                    case JournalEntry.Planned planned -> told.put(planned.task(), TaskState.PENDING);
                    case JournalEntry.Submitted submitted -> tickets.put(submitted.task(), submitted.ticket());
                    case JournalEntry.Ended ended -> {
                        told.put(ended.task(), ended.state());
                        tickets.remove(ended.task());
                    }
                    case JournalEntry.Observed observed -> {
                        // What was seen of a process then says nothing of now.
                    }
                    case JournalEntry.Closed closed -> {
                        // Whether everything was done is told by the outcomes.
                    }
                }
            }
        }
        return new FoundTasks(finished, unfinished, told, tickets, began);
    }

    /** What the journal has to be told so that it agrees with what was found. */
    List<JournalEntry> entries(String time) {
        List<JournalEntry> entries = new ArrayList<>();
        for (TaskSpec task : finished) {
            if (!told.containsKey(task.number())) {
                entries.add(planned(task));
            }
            if (told.get(task.number()) != TaskState.SUCCEEDED) {
                entries.add(new JournalEntry.Ended(time, task.number(), TaskState.SUCCEEDED, ""));
            }
        }
        unfinished.forEach(task -> entries.add(planned(task)));
        return entries;
    }

    private static JournalEntry planned(TaskSpec task) {
        return new JournalEntry.Planned(task.number(), task.repeat(), task.point());
    }
}
