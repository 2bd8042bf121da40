package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.engine.replay.DriftComparison;
import org.stratoscope.engine.replay.DriftReport;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.model.io.ExperimentDocuments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a finished run again and reports the drift. */
@Command(
        name = "replay",
        description = "Runs the frozen experiment of a finished run again and says what differs: exit code 0 when every"
                + " number has the same bits, 3 when something drifted.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final int SHOWN_AT_MOST = 20;

    private final Session session;

    @Parameters(paramLabel = "RUN_DIR", description = "The folder of a finished run.")
    private Path run;

    @Option(names = "--out", paramLabel = "DIR", description = "Keep the replay in this new folder.")
    private Optional<Path> out = Optional.empty();

    ReplayCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        RunSnapshot snapshot = RunReader.read(run.toAbsolutePath());
        if (snapshot.state() != RunState.SUCCEEDED) {
            throw new InvalidInputException("The run " + run + " has not succeeded (it is "
                    + snapshot.state().name().toLowerCase(java.util.Locale.ROOT) + "); replay one that has.");
        }
        RunDirectory before = new RunDirectory(run);
        ExperimentPlan plan = new ExperimentPlanner(session.registry())
                .plan(ExperimentDocuments.load(before.document()), before.folder(), false);
        DriftReport report;
        if (out.isPresent()) {
            report = replay(plan, before, RunDirectory.create(out.get()));
        } else {
            try (Folders.Temporary folder = Folders.temporary()) {
                report = replay(plan, before, RunDirectory.create(folder.path().resolve("run")));
            }
        }
        print(report);
        return report.identical() ? ExitCode.DONE : ExitCode.DRIFTED;
    }

    private DriftReport replay(ExperimentPlan plan, RunDirectory before, RunDirectory after) throws Exception {
        // Nothing is shared: a replay computes everything again.
        new Execution(session)
                .execute(plan, after, new RunSettings(RunSettings.LOCAL, Optional.empty(), Optional.empty()));
        return DriftComparison.of(before, after);
    }

    private void print(DriftReport report) {
        if (report.identical()) {
            session.out().println("identical: " + report.compared() + " numbers have the same bits");
        } else {
            session.out()
                    .println("drifted: " + report.numbers().size() + " of " + report.compared()
                            + " numbers differ, by at most " + report.greatest() + " relative; "
                            + report.missing().size() + " missing, "
                            + report.added().size() + " added");
            report.numbers().stream()
                    .limit(SHOWN_AT_MOST)
                    .forEach(n -> session.out().println("  " + n.row() + ": " + n.before() + " -> " + n.after()));
            report.missing().stream()
                    .limit(SHOWN_AT_MOST)
                    .forEach(row -> session.out().println("  missing: " + row));
            report.added().stream()
                    .limit(SHOWN_AT_MOST)
                    .forEach(row -> session.out().println("  added: " + row));
        }
        report.ingredients().forEach(change -> session.out().println("  " + change));
    }
}
