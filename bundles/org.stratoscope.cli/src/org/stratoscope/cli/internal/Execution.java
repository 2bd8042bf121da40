package org.stratoscope.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.directory.TaskSnapshot;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.run.ExperimentRun;
import org.stratoscope.engine.run.RunListener;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.task.outcome.FailureKind;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;

/** Executes a plan with progress on standard error; an interrupt from the keyboard cancels it in an orderly way. */
final class Execution {

    private static final long ORDERLY_END_SECONDS = 5;

    private final Session session;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    Execution(Session session) {
        this.session = session;
    }

    /**
     * Runs the plan to its end.
     *
     * @throws StratoscopeException what made the first failed task fail, or the cancellation
     */
    RunSnapshot execute(ExperimentPlan plan, RunDirectory directory, RunSettings settings)
            throws StratoscopeException, IOException, InterruptedException {
        Thread hook = new Thread(this::interrupted, "cancel on interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        ProgressPrinter printer = new ProgressPrinter(session);
        RunListener listener = new RunListener() {
            @Override
            public void changed(RunSnapshot snapshot) {
                printer.show(snapshot);
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
        try {
            RunSnapshot last = new ExperimentRun(plan, directory, session.registry(), settings, listener).execute();
            printer.finish();
            for (String note : RunReader.notes(directory, plan.tasks().size())) {
                session.err().println("Note: " + note);
            }
            check(last, directory);
            return last;
        } finally {
            over.countDown();
            if (!cancelled.get()) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private static void check(RunSnapshot last, RunDirectory directory) throws StratoscopeException {
        if (last.state() == RunState.CANCELLED) {
            throw new CancelledException();
        }
        Optional<TaskSnapshot> failed =
                last.tasks().stream().filter(task -> task.state().broken()).findFirst();
        if (failed.isPresent()) {
            Path file = directory.task(failed.get().number()).resolve(OutcomeFile.NAME);
            String reason = failed.get().reason();
            if (OutcomeFile.read(file).orElse(null) instanceof Outcome.Failed outcome
                    && outcome.kind() == FailureKind.INVALID_INPUT) {
                throw new InvalidInputException(reason);
            }
            throw new ComputationFailedException(reason);
        }
    }

    private void interrupted() {
        cancelled.set(true);
        try {
            over.await(ORDERLY_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.CANCELLED);
    }
}
