package org.stratoscope.task.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.djl.TensorEngine;
import org.stratoscope.task.events.EventLog;
import org.stratoscope.task.outcome.FailureKind;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Runs the task of a folder from its specification to its outcome. */
record TaskRunner(Path folder, ComponentRegistry registry, Map<String, String> environment) {

    // Goes to standard error, which is the task's log.txt.
    private static final System.Logger LOGGER = System.getLogger(TaskRunner.class.getName());

    /** Runs the task unless it is completed; true when it is. The outcome file is the last thing written. */
    boolean run() {
        try (TaskClaim claim = TaskClaim.await(folder)) {
            if (claim.completed()) {
                return true;
            }
            claim.clear();
            return claimed();
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.ERROR, "The task's folder cannot be used.", e);
            return false;
        }
    }

    private boolean claimed() {
        Instant start = Instant.now();
        HashingInputLog inputs = new HashingInputLog();
        Verdict verdict;
        try (ExitWatch watch =
                new ExitWatch(reason -> write(new Verdict.Broken("", reason, FailureKind.DEFECT), inputs, start))) {
            verdict = attempt(inputs);
        }
        return write(verdict, inputs, start) && verdict instanceof Verdict.Done;
    }

    private boolean write(Verdict verdict, HashingInputLog inputs, Instant start) {
        Map<String, String> complete = new HashMap<>(environment);
        complete.put("threads", verdict.threads());
        Provenance provenance = new Provenance(
                complete, inputs.hashes(), start.toString(), Instant.now().toString(), PeakMemory.bytes());
        try {
            OutcomeFile.write(folder.resolve(OutcomeFile.NAME), verdict.outcome(provenance));
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.ERROR, "The outcome cannot be written.", e);
            return false;
        }
        return true;
    }

    private sealed interface Verdict {
        String threads();

        Outcome outcome(Provenance provenance);

        record Done(String threads) implements Verdict {
            @Override
            public Outcome outcome(Provenance provenance) {
                return new Outcome.Completed(provenance);
            }
        }

        record Cancelled(String threads) implements Verdict {
            @Override
            public Outcome outcome(Provenance provenance) {
                return new Outcome.Cancelled(provenance);
            }
        }

        record Broken(String threads, String reason, FailureKind kind) implements Verdict {
            @Override
            public Outcome outcome(Provenance provenance) {
                return new Outcome.Failed(reason, kind, provenance);
            }
        }
    }

    private Verdict attempt(HashingInputLog inputs) {
        String threads = "";
        try {
            TaskSpec task = TaskFile.read(folder.resolve(TaskFile.NAME));
            threads = Integer.toString(task.threads());
            execute(task, inputs);
            return new Verdict.Done(threads);
        } catch (StratoscopeException e) {
            return verdict(threads, e);
        } catch (IOException | UncheckedIOException e) {
            return new Verdict.Broken(
                    threads,
                    "The task's folder " + folder + " cannot be written (" + e.getMessage() + ").",
                    FailureKind.FAILED);
        } catch (RuntimeException | Error e) {
            // The border of the process: a fault of the product or of a plug-in must end as a named failure.
            LOGGER.log(System.Logger.Level.ERROR, "The task failed unexpectedly.", e);
            return new Verdict.Broken(threads, defect(e), FailureKind.DEFECT);
        }
    }

    private static Verdict verdict(String threads, StratoscopeException e) {
        return switch (e) {
            case CancelledException cancelled -> new Verdict.Cancelled(threads);
            case InvalidInputException invalid ->
                new Verdict.Broken(threads, invalid.getMessage(), FailureKind.INVALID_INPUT);
            case UnreadableFileException unreadable ->
                new Verdict.Broken(threads, unreadable.getMessage(), FailureKind.FAILED);
            case ComputationFailedException failed ->
                new Verdict.Broken(threads, failed.getMessage(), FailureKind.FAILED);
        };
    }

    private void execute(TaskSpec task, HashingInputLog inputs) throws StratoscopeException, IOException {
        if (TensorEngine.failure().isPresent()) {
            throw new ComputationFailedException("The tensor engine does not start: "
                    + TensorEngine.failure().get());
        }
        try (EventLog events = EventLog.open(folder.resolve(EventLog.NAME))) {
            FileMonitor monitor = new FileMonitor(events, folder);
            switch (task.work()) {
                case Work.Measure measure -> {
                    ResultTable table = new MeasureTask(
                                    task, measure, folder, registry, monitor, inputs, Sharing.ofProcess(environment))
                            .execute();
                    ResultTableFile.write(folder.resolve(ResultTableFile.NAME), table);
                }
                case Work.Perturb perturb ->
                    new PerturbTask(task, perturb, folder, registry, monitor, inputs).execute();
                case Work.Inspect inspect ->
                    new InspectTask(task, inspect, folder, registry, monitor, inputs).execute();
                case Work.Draw draw -> new DrawTask(draw, folder, registry).execute();
                case Work.Browse browse -> new BrowseTask(task, browse, folder, registry, monitor, inputs).execute();
                case Work.Check check -> new CheckTask(task, check, folder, registry, monitor, inputs).execute();
            }
        }
    }

    private static String defect(Throwable e) {
        if (e instanceof ComponentFault) {
            return e.getMessage();
        }
        if (e instanceof OutOfMemoryError) {
            return "The task ran out of memory; use fewer images or a smaller network.";
        }
        return "A component failed unexpectedly (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                + "); the task's log.txt says where.";
    }
}
