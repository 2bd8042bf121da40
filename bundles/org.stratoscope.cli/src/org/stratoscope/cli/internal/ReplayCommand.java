package org.stratoscope.cli.internal;

import java.io.PrintWriter;
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
import org.stratoscope.engine.replay.DriftFiles;
import org.stratoscope.engine.replay.DriftReport;
import org.stratoscope.engine.replay.DriftSentences;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a finished run again and reports the drift. */
@Command(
        name = "replay",
        description = "Runs the frozen experiment of a finished run again and says what differs: exit code 0 when every"
                + " number has the same bits, 3 when one differs, within its standard error or beyond.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final int SHOWN_AT_MOST = 20;

    private final Session session;

    @Parameters(paramLabel = "RUN_DIR", description = "The folder of a finished run.")
    private Path run;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Keep the replay in this new folder, with the report as drift.md and drift.csv.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Compute with so many threads instead of those of the run, which may change numbers.")
    private Optional<Integer> threads = Optional.empty();

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
        Experiment experiment = ExperimentDocuments.load(before.document());
        Options.atLeastOne("--threads", threads).ifPresent(experiment::setThreads);
        ExperimentPlan plan = new ExperimentPlanner(session.registry()).plan(experiment, before.folder(), false);
        DriftReport report;
        if (out.isPresent()) {
            RunDirectory after = RunDirectory.create(out.get());
            report = replay(plan, before, after);
            DriftFiles.write(after, report);
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
        PrintWriter out = session.out();
        out.println(DriftSentences.verdict(report));
        if (!report.identical() || !report.ingredients().isEmpty()) {
            out.println(DriftSentences.cause(report));
        }
        DriftSentences.changes(report).forEach(change -> out.println("  " + change));
        report.numbers().stream()
                .limit(SHOWN_AT_MOST)
                .forEach(number -> out.println("  " + number.place().text() + ": " + number.field() + " "
                        + number.before() + " -> " + number.after() + " ("
                        + number.driftClass().text() + ")"));
        report.missing().stream().limit(SHOWN_AT_MOST).forEach(row -> out.println("  missing: " + row.text()));
        report.added().stream().limit(SHOWN_AT_MOST).forEach(row -> out.println("  added: " + row.text()));
        this.out.ifPresent(folder -> session.err()
                .println("Done: the report is in " + folder.resolve(DriftFiles.MARKDOWN) + " and "
                        + folder.resolve(DriftFiles.TABLE)));
    }
}
