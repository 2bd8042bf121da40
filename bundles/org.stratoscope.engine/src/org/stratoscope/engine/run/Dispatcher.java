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
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.runner.Capacity;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.TaskState;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.spec.TaskSpec;

/** Gives the tasks of a run to its runner and notes what becomes of them. Confined to the thread of the run. */
final class Dispatcher {

    private static final int FETCHED_AT_MOST = 4;

    private final RunDirectory directory;
    private final Journal journal;
    private final Runner runner;
    private final TaskOrders orders;
    private final TaskTable tasks = new TaskTable();
    private long neededMemory;

    Dispatcher(RunDirectory directory, Journal journal, Runner runner, TaskOrders orders) {
        this.directory = directory;
        this.journal = journal;
        this.runner = runner;
        this.orders = orders;
    }

    boolean isDone() {
        return tasks.isDone();
    }

    /** Takes up what is unfinished: processes that still run are watched, all other tasks wait. */
    void take(FoundTasks found) throws IOException {
        for (TaskSpec task : found.finished()) {
            learn(OutcomeFile.read(directory.task(task.number()).resolve(OutcomeFile.NAME)));
        }
        for (TaskSpec task : found.unfinished()) {
            TaskOrder order = orders.of(task);
            Optional<String> ticket = Files.exists(order.folder().resolve("cancel"))
                    ? Optional.empty()
                    : Optional.ofNullable(found.tickets().get(task.number()))
                            .filter(known -> !(runner.poll(known) instanceof ProcessState.Gone))
                            .or(() -> runner.find(order));
            if (ticket.isPresent()) {
                note(task, order, ticket.get());
            } else {
                prepare(order.folder());
                tasks.waiting().add(task);
            }
        }
    }

    private static void prepare(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("cancel"));
        // What an earlier attempt said of its failure must not count for the next one.
        if (OutcomeFile.read(folder.resolve(OutcomeFile.NAME))
                .filter(outcome -> !(outcome instanceof Outcome.Completed))
                .isPresent()) {
            Files.deleteIfExists(folder.resolve(OutcomeFile.NAME));
        }
    }

    /** Gives the runner as many tasks as it takes. */
    void submit(Capacity capacity) throws StratoscopeException, IOException {
        List<TaskSpec> next = new ArrayList<>();
        while (!tasks.waiting().isEmpty() && room(capacity, tasks.running().size() + next.size())) {
            next.add(tasks.waiting().remove());
        }
        if (next.isEmpty()) {
            return;
        }
        List<TaskOrder> batch = next.stream().map(orders::of).toList();
        List<String> tickets = runner.submit(batch);
        for (int i = 0; i < batch.size(); i++) {
            note(next.get(i), batch.get(i), tickets.get(i));
        }
    }

    /** One task always has room; another one only within the tasks and the memory of the runner. */
    private boolean room(Capacity capacity, int running) {
        boolean fits = capacity.memory() == 0 || neededMemory * (running + 1) <= capacity.memory();
        return running == 0 || running < capacity.tasks() && fits;
    }

    private void note(TaskSpec task, TaskOrder order, String ticket) throws IOException {
        tasks.running().put(task, new TaskTable.Attempt(order, ticket, TaskState.RUNNING, Optional.empty()));
        journal.append(new JournalEntry.Submitted(now(), task.number(), ticket));
    }

    /** Notes what became of the tasks with a process; true when one broke for good. */
    boolean collect(Capacity capacity) throws StratoscopeException, IOException {
        boolean broken = false;
        for (Map.Entry<TaskSpec, TaskTable.Attempt> entry :
                List.copyOf(tasks.running().entrySet())) {
            TaskSpec task = entry.getKey();
            TaskTable.Attempt attempt = entry.getValue();
            ProcessState state = attempt.end().isPresent() ? attempt.end().get().how() : runner.poll(attempt.ticket());
            switch (state) {
                case ProcessState.Gone gone -> broken |= ended(task, attempt, gone, capacity);
                case ProcessState.Waiting waiting -> seen(task, TaskState.PENDING, "");
                case ProcessState.Running running -> seen(task, TaskState.RUNNING, "");
                case ProcessState.Held held -> seen(task, TaskState.HELD, held.reason());
                case ProcessState.Unknown unknown -> seen(task, TaskState.UNKNOWN, unknown.reason());
            }
        }
        return broken;
    }

    /** Brings what the first running tasks wrote so far, so that a user can watch them. */
    void fetch() throws StratoscopeException {
        for (TaskTable.Attempt attempt :
                tasks.running().values().stream().limit(FETCHED_AT_MOST).toList()) {
            if (attempt.state() == TaskState.RUNNING) {
                runner.collect(attempt.order());
            }
        }
    }

    private void seen(TaskSpec task, TaskState state, String reason) throws IOException {
        TaskTable.Attempt attempt = tasks.running().get(task);
        if (attempt.state() != state) {
            tasks.running().put(task, attempt.seen(state));
            journal.append(new JournalEntry.Observed(now(), task.number(), state, reason));
        }
    }

    private boolean ended(TaskSpec task, TaskTable.Attempt attempt, ProcessState.Gone gone, Capacity capacity)
            throws StratoscopeException, IOException {
        Instant now = Instant.now();
        Instant since = attempt.end().map(TaskTable.Attempt.End::seen).orElse(now);
        runner.collect(attempt.order());
        JournalEntry.Ended ended = ending(task, gone);
        if (ended.state() == TaskState.LOST && Duration.between(since, now).compareTo(capacity.patience()) < 0) {
            tasks.running().put(task, attempt.gone(gone, since));
            return false;
        }
        tasks.running().remove(task);
        journal.append(ended);
        if (ended.state() == TaskState.LOST && gone.again() && tasks.waitsAgain(task, capacity.retries())) {
            return false;
        }
        return ended.state().broken();
    }

    /** An outcome file counts first, then our own word that it was cancelled; without either the task is lost. */
    private JournalEntry.Ended ending(TaskSpec task, ProcessState.Gone gone) {
        Path folder = directory.task(task.number());
        Optional<Outcome> outcome = OutcomeFile.read(folder.resolve(OutcomeFile.NAME));
        learn(outcome);
        if (outcome.isEmpty() && Files.exists(folder.resolve("cancel"))) {
            return new JournalEntry.Ended(now(), task.number(), TaskState.CANCELLED, "");
        }
        if (outcome.isEmpty()) {
            String reason = "The process of task " + task.number() + " " + gone.reason()
                    + " before it finished; its log is " + folder.resolve("log.txt") + ".";
            return new JournalEntry.Ended(now(), task.number(), TaskState.LOST, reason);
        }
        return switch (outcome.get()) {
            case Outcome.Completed completed -> new JournalEntry.Ended(now(), task.number(), TaskState.SUCCEEDED, "");
            case Outcome.Cancelled cancelled -> new JournalEntry.Ended(now(), task.number(), TaskState.CANCELLED, "");
            case Outcome.Failed failed ->
                new JournalEntry.Ended(now(), task.number(), TaskState.FAILED, failed.reason());
        };
    }

    private void learn(Optional<Outcome> outcome) {
        outcome.ifPresent(known ->
                neededMemory = Math.max(neededMemory, known.provenance().peakMemory()));
    }

    /** Asks every task with a process to stop. */
    void askToStop() throws IOException {
        for (TaskTable.Attempt attempt : tasks.running().values()) {
            Files.writeString(attempt.order().folder().resolve("cancel"), "");
        }
    }

    /** Ends every process and notes that all tasks that have not ended are cancelled. */
    void stop() throws IOException {
        endProcesses();
        for (TaskSpec task : tasks.running().keySet()) {
            journal.append(new JournalEntry.Ended(now(), task.number(), TaskState.CANCELLED, ""));
        }
        tasks.running().clear();
        for (TaskSpec task : tasks.waiting()) {
            journal.append(new JournalEntry.Ended(now(), task.number(), TaskState.CANCELLED, ""));
        }
        tasks.waiting().clear();
    }

    /** Ends every process. */
    void endProcesses() {
        runner.cancel(
                tasks.running().values().stream().map(TaskTable.Attempt::ticket).toList());
    }

    boolean nothingRuns() {
        return tasks.running().isEmpty();
    }

    private static String now() {
        return Instant.now().toString();
    }
}
