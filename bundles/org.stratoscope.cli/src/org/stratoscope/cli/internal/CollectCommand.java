package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.TaskState;
import org.stratoscope.engine.run.RunCollection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings the results of a run together without running anything. */
@Command(
        name = "collect",
        description =
                "Writes results.csv and the figures of a run from the tasks that are finished, also when others are"
                        + " missing; nothing is run.",
        mixinStandardHelpOptions = true)
final class CollectCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RUN_DIR", description = "The folder of a run on which no engine works.")
    private Path run;

    CollectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        RunSnapshot snapshot = RunCollection.collect(new RunDirectory(run), session.registry());
        session.err()
                .println("Collected " + snapshot.count(TaskState.SUCCEEDED) + " of "
                        + snapshot.tasks().size() + " tasks into " + run.resolve("results.csv"));
        return ExitCode.DONE;
    }
}
