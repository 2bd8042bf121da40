package org.stratoscope.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Cancels a run that another program executes. */
@Command(
        name = "cancel",
        description =
                "Cancels a run that goes on by itself or that another Stratoscope executes; finished tasks stay, and"
                        + " 'run --resume' goes on with it.",
        mixinStandardHelpOptions = true)
final class CancelCommand implements Callable<Integer> {

    private static final long POLL_MILLISECONDS = 100;
    private static final int POLLS = 300;

    private final Session session;

    @Parameters(paramLabel = "RUN_DIR", description = "The folder of a running run.")
    private Path run;

    CancelCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        RunDirectory directory = new RunDirectory(run);
        RunSnapshot snapshot = RunReader.read(directory.folder());
        if (snapshot.state() != RunState.RUNNING) {
            throw new InvalidInputException("The run " + run + " does not run; there is nothing to cancel.");
        }
        Files.writeString(directory.cancelRequest(), "");
        for (int i = 0; i < POLLS && RunReader.read(directory.folder()).state() == RunState.RUNNING; i++) {
            Thread.sleep(POLL_MILLISECONDS);
        }
        session.err()
                .println(
                        RunReader.read(directory.folder()).state() == RunState.RUNNING
                                ? "The cancellation was asked for; the run has not answered yet."
                                : "The run is cancelled.");
        return ExitCode.DONE;
    }
}
