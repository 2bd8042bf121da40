package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.engine.run.ExperimentRun;
import org.stratoscope.model.path.ExperimentPaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an experiment. */
@Command(
        name = "run",
        description = "Runs an experiment and writes its numbers and figures into a new run directory.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "An .experiment file, or the name of an example.")
    private String file;

    @Option(names = "--out", paramLabel = "DIR", description = "New folder for the run; default runs/NAME-TIME here.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Changes a value of the document for this run, such as probe.count=100; repeatable.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--runner", paramLabel = "ID", description = "What gives tasks processes; default local.")
    private String runnerId = "local";

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Tasks at the same time; default as many as fill the machine.")
    private Optional<Integer> jobs = Optional.empty();

    @Option(names = "--full", description = "Run an example with the parameters of its paper.")
    private boolean full;

    @Option(names = "--save-probes", description = "Also store the exact arrays the measurements used.")
    private boolean saveProbes;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        ExperimentSource source = ExperimentSource.of(file, full);
        for (Map.Entry<String, String> entry : values.entrySet()) {
            ExperimentPaths.set(source.experiment(), entry.getKey(), entry.getValue());
        }
        Runner runner = session.runner(runnerId);
        ExperimentPlan plan =
                new ExperimentPlanner(session.registry()).plan(source.experiment(), source.base(), saveProbes);
        int threads = plan.tasks().isEmpty() ? 1 : plan.tasks().getFirst().threads();
        int parallel = Options.atLeastOne("--jobs", jobs).orElse(ExperimentRun.jobsThatFillTheMachine(threads));
        Path folder = out.orElseGet(() -> Path.of(
                "runs",
                RunDirectory.slug(source.name()) + "-" + LocalDateTime.now().format(STAMP)));
        RunDirectory directory = RunDirectory.create(folder);
        session.err().println("Running " + plan.title() + " in " + directory.folder());
        new Execution(session).execute(plan, directory, runner, parallel);
        session.err().println("Done: results.csv and figures/ are in " + directory.folder());
        return ExitCode.DONE;
    }
}
