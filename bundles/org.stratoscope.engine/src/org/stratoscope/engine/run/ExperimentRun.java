package org.stratoscope.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.runner.Capacity;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.engine.directory.EngineProcess;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunLock;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.TaskSpec;

/**
 * Executes a plan in a run directory, or what is left of it there: tasks that are finished are kept, all others are done
 * again. One instance executes one run, on the thread that calls {@link #execute}.
 */
public final class ExperimentRun {

    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration TELL = Duration.ofMillis(200);
    private static final Duration FETCH = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofMillis(700);

    private final ExperimentPlan plan;
    private final RunDirectory directory;
    private final ComponentRegistry registry;
    private final RunSettings settings;
    private final RunListener listener;
    private Instant lastTold = Instant.EPOCH;
    private Instant lastFetched = Instant.now();

    /**
     * Prepares a run.
     *
     * @param directory new and empty, or that of an earlier execution of the same plan
     */
    public ExperimentRun(
            ExperimentPlan plan,
            RunDirectory directory,
            ComponentRegistry registry,
            RunSettings settings,
            RunListener listener) {
        this.plan = plan;
        this.directory = directory;
        this.registry = registry;
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Runs all tasks, brings their results together and writes the figures. Failed tasks do not stop the others.
     *
     * @return the final state of the run; {@link RunState#RUNNING} when it was released
     * @throws StratoscopeException when no task can be started at all, or another engine works on the run
     * @throws IOException when the run directory cannot be written
     * @throws InterruptedException when the thread is interrupted; running tasks are ended
     */
    public RunSnapshot execute() throws StratoscopeException, IOException, InterruptedException {
        try (RunLock lock = RunLock.take(directory);
                Runner runner = settings.open(registry)) {
            return locked(runner);
        }
    }

    private RunSnapshot locked(Runner runner) throws StratoscopeException, IOException, InterruptedException {
        FoundTasks found = FoundTasks.in(directory, plan);
        Files.deleteIfExists(directory.cancelRequest());
        Optional<Experiment> experiment = plan.experiment();
        if (experiment.isPresent() && !Files.exists(directory.document())) {
            ExperimentDocuments.save(experiment.get(), directory.document());
        }
        // Before the journal tells of them: who resumes looks here.
        for (TaskSpec task : found.unfinished()) {
            TaskOrders.write(Files.createDirectories(directory.task(task.number())), task);
        }
        try (Journal journal = Journal.open(directory.journal())) {
            String now = now();
            List<JournalEntry> planned = new ArrayList<>();
            planned.add(new JournalEntry.Started(
                    now,
                    EngineProcess.current(),
                    plan.title(),
                    plan.tasks().size(),
                    settings.runner().toString()));
            planned.addAll(found.entries(now));
            journal.append(planned);
            RunProvenance.write(directory, plan, Optional.empty());
            TaskOrders orders = TaskOrders.of(directory, found.began().orElse(now), settings.cache());
            Dispatcher dispatcher = new Dispatcher(directory, journal, runner, orders);
            Optional<RunState> state = guarded(dispatcher, runner, found);
            if (state.isPresent()) {
                RunResults.collect(directory, plan, registry);
                journal.append(new JournalEntry.Closed(now(), state.get()));
                RunProvenance.write(directory, plan, state);
            }
        }
        RunSnapshot last = RunReader.read(directory.folder());
        listener.changed(last);
        return last;
    }

    /** Whatever goes wrong here, no process is left behind. */
    private Optional<RunState> guarded(Dispatcher dispatcher, Runner runner, FoundTasks found)
            throws StratoscopeException, IOException, InterruptedException {
        boolean left = false;
        try {
            dispatcher.take(found);
            Optional<RunState> state = loop(dispatcher, capacity(runner));
            left = true;
            return state;
        } finally {
            if (!left) {
                dispatcher.endProcesses();
            }
        }
    }

    private Capacity capacity(Runner runner) {
        int threads = plan.tasks().isEmpty() ? 1 : plan.tasks().getFirst().threads();
        Capacity capacity = runner.capacity(threads);
        return new Capacity(
                settings.jobs().orElse(capacity.tasks()), capacity.memory(), capacity.retries(), capacity.patience());
    }

    /** Empty when the run was released before it ended. */
    private Optional<RunState> loop(Dispatcher dispatcher, Capacity capacity)
            throws StratoscopeException, IOException, InterruptedException {
        boolean broken = false;
        while (!dispatcher.isDone()) {
            if (listener.released()) {
                return Optional.empty();
            }
            if (listener.cancelled() || Files.exists(directory.cancelRequest())) {
                cancel(dispatcher, capacity);
                return Optional.of(RunState.CANCELLED);
            }
            dispatcher.submit(capacity);
            broken |= dispatcher.collect(capacity);
            tell(dispatcher);
            Thread.sleep(POLL);
        }
        return Optional.of(broken ? RunState.FAILED : RunState.SUCCEEDED);
    }

    private void cancel(Dispatcher dispatcher, Capacity capacity)
            throws StratoscopeException, IOException, InterruptedException {
        dispatcher.askToStop();
        Instant deadline = Instant.now().plus(GRACE);
        while (!dispatcher.nothingRuns() && Instant.now().isBefore(deadline)) {
            dispatcher.collect(capacity);
            Thread.sleep(POLL);
        }
        dispatcher.stop();
        Files.deleteIfExists(directory.cancelRequest());
    }

    private void tell(Dispatcher dispatcher) throws StratoscopeException {
        Instant now = Instant.now();
        if (Duration.between(lastFetched, now).compareTo(FETCH) >= 0) {
            lastFetched = now;
            dispatcher.fetch();
        }
        if (Duration.between(lastTold, now).compareTo(TELL) >= 0) {
            lastTold = now;
            listener.changed(RunReader.read(directory.folder()));
        }
    }

    private static String now() {
        return Instant.now().toString();
    }
}
