package org.stratoscope.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.engine.directory.EngineProcess;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunLock;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.directory.TaskState;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;

/**
 * Executes a plan in a run directory, or what is left of it there: tasks that are finished are kept, all others are done
 * again. One instance executes one run, on the thread that calls {@link #execute}.
 */
public final class ExperimentRun {

    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration TELL = Duration.ofMillis(200);
    private static final Duration GRACE = Duration.ofMillis(700);

    private final ExperimentPlan plan;
    private final RunDirectory directory;
    private final Runner runner;
    private final int jobs;
    private final RunListener listener;
    private TaskTable tasks = new TaskTable(List.of());
    private Instant lastTold = Instant.EPOCH;

    /**
     * Prepares a run.
     *
     * @param directory new and empty, or that of an earlier execution of the same plan
     * @param jobs how many tasks may run at the same time, at least 1
     */
    public ExperimentRun(ExperimentPlan plan, RunDirectory directory, Runner runner, int jobs, RunListener listener) {
        this.plan = plan;
        this.directory = directory;
        this.runner = runner;
        this.jobs = jobs;
        this.listener = listener;
    }

    /** How many tasks with so many threads fill this machine. */
    public static int jobsThatFillTheMachine(int threads) {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / Math.max(1, threads));
    }

    /**
     * Runs all tasks, brings their results together and writes the figures. Failed tasks do not stop the others.
     *
     * @return the final state of the run
     * @throws StratoscopeException when no task can be started at all, or another engine works on the run
     * @throws IOException when the run directory cannot be written
     * @throws InterruptedException when the thread is interrupted; running tasks are ended
     */
    public RunSnapshot execute() throws StratoscopeException, IOException, InterruptedException {
        try (RunLock lock = RunLock.take(directory)) {
            return locked();
        }
    }

    private RunSnapshot locked() throws StratoscopeException, IOException, InterruptedException {
        FoundTasks found = FoundTasks.in(directory, plan);
        prepare(found);
        tasks = new TaskTable(found.unfinished());
        try (Journal journal = Journal.open(directory.journal())) {
            List<JournalEntry> planned = new ArrayList<>();
            planned.add(new JournalEntry.Started(
                    now(), EngineProcess.current(), plan.title(), plan.tasks().size()));
            planned.addAll(found.entries(now()));
            journal.append(planned);
            RunProvenance.write(directory, plan, Optional.empty());
            RunState state;
            try {
                state = loop(journal);
            } finally {
                tasks.running().values().forEach(runner::cancel);
            }
            RunResults.collect(directory, plan);
            journal.append(new JournalEntry.Closed(now(), state));
            RunProvenance.write(directory, plan, Optional.of(state));
        }
        RunSnapshot last = RunReader.read(directory.folder());
        listener.changed(last);
        return last;
    }

    private void prepare(FoundTasks found) throws IOException, InvalidInputException {
        Optional<Experiment> experiment = plan.experiment();
        if (experiment.isPresent() && !Files.exists(directory.document())) {
            ExperimentDocuments.save(experiment.get(), directory.document());
        }
        for (TaskSpec task : found.unfinished()) {
            Path folder = directory.task(task.number());
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("cancel"));
            if (!Files.exists(folder.resolve(TaskFile.NAME))) {
                TaskFile.write(folder.resolve(TaskFile.NAME), task);
            }
        }
    }

    private RunState loop(Journal journal) throws StratoscopeException, IOException, InterruptedException {
        boolean failed = false;
        while (!tasks.isDone()) {
            if (listener.cancelled()) {
                cancel(journal);
                return RunState.CANCELLED;
            }
            submit(journal);
            failed |= collect(journal);
            tell();
            Thread.sleep(POLL);
        }
        return failed ? RunState.FAILED : RunState.SUCCEEDED;
    }

    private void submit(Journal journal) throws StratoscopeException, IOException {
        while (tasks.running().size() < jobs && !tasks.waiting().isEmpty()) {
            TaskSpec task = tasks.waiting().remove();
            String token = directory.folder().getFileName() + "-" + task.number();
            String ticket = runner.submit(new TaskOrder(directory.task(task.number()), token, task.threads()));
            tasks.running().put(task, ticket);
            journal.append(new JournalEntry.Submitted(now(), task.number(), ticket));
        }
    }

    private boolean collect(Journal journal) throws IOException {
        boolean failed = false;
        for (Map.Entry<TaskSpec, String> entry : List.copyOf(tasks.running().entrySet())) {
            if (runner.poll(entry.getValue()) instanceof ProcessState.Gone gone) {
                tasks.running().remove(entry.getKey());
                JournalEntry.Ended ended = ended(entry.getKey(), gone);
                failed |= ended.state() == TaskState.FAILED;
                journal.append(ended);
            }
        }
        return failed;
    }

    /** What a task achieved is told by its outcome file; without one it did not finish, however its process ended. */
    private JournalEntry.Ended ended(TaskSpec task, ProcessState.Gone gone) {
        Path folder = directory.task(task.number());
        Optional<Outcome> outcome = OutcomeFile.read(folder.resolve(OutcomeFile.NAME));
        if (outcome.isEmpty()) {
            String reason = "The process of task " + task.number() + " " + gone.reason()
                    + " before it finished; its log is " + folder.resolve("log.txt") + ".";
            return new JournalEntry.Ended(now(), task.number(), TaskState.FAILED, reason);
        }
        return switch (outcome.get()) {
            case Outcome.Completed completed -> new JournalEntry.Ended(now(), task.number(), TaskState.SUCCEEDED, "");
            case Outcome.Cancelled cancelled -> new JournalEntry.Ended(now(), task.number(), TaskState.CANCELLED, "");
            case Outcome.Failed broken ->
                new JournalEntry.Ended(now(), task.number(), TaskState.FAILED, broken.reason());
        };
    }

    private void cancel(Journal journal) throws IOException, InterruptedException {
        for (TaskSpec task : tasks.running().keySet()) {
            Files.writeString(directory.task(task.number()).resolve("cancel"), "");
        }
        Instant deadline = Instant.now().plus(GRACE);
        while (!tasks.running().isEmpty() && Instant.now().isBefore(deadline)) {
            collect(journal);
            Thread.sleep(POLL);
        }
        for (Map.Entry<TaskSpec, String> entry : tasks.running().entrySet()) {
            runner.cancel(entry.getValue());
            journal.append(new JournalEntry.Ended(now(), entry.getKey().number(), TaskState.CANCELLED, ""));
        }
        tasks.running().clear();
        for (TaskSpec task : tasks.waiting()) {
            journal.append(new JournalEntry.Ended(now(), task.number(), TaskState.CANCELLED, ""));
        }
    }

    private void tell() throws UnreadableFileException {
        Instant now = Instant.now();
        if (Duration.between(lastTold, now).compareTo(TELL) >= 0) {
            lastTold = now;
            listener.changed(RunReader.read(directory.folder()));
        }
    }

    private static String now() {
        return Instant.now().toString();
    }
}
