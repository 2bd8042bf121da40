package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.engine.run.DetachedRun;
import org.stratoscope.engine.run.RunResumption;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.model.path.ExperimentPaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an experiment. */
@Command(
        name = "run",
        description =
                "Runs an experiment and writes its numbers and figures into a new run directory, or goes on with a"
                        + " run that was interrupted, cancelled or had failures.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "An .experiment file, or the name of an example; not needed with --resume.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "New folder for the run; default runs/NAME-TIME here.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Changes a value of the document for this run, such as probe.count=100; repeatable.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Mixin
    private RunnerOptions runner = new RunnerOptions();

    @Option(
            names = "--detach",
            description = "Return at once; the run goes on by itself. 'runs' and 'cancel' know of it.")
    private boolean detach;

    @Option(names = "--full", description = "Run an example with the parameters of its paper.")
    private boolean full;

    @Option(names = "--save-probes", description = "Also store the exact arrays the measurements used.")
    private boolean saveProbes;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on with the run in this folder: finished tasks are kept, all others are done.")
    private Optional<Path> resume = Optional.empty();

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        return resume.isPresent() ? goOn(resume.get()) : begin();
    }

    private int begin() throws Exception {
        ExperimentSource source = source();
        Path folder = out.orElseGet(() -> Path.of(
                "runs",
                RunDirectory.slug(source.name()) + "-" + LocalDateTime.now().format(STAMP)));
        return execute(plan(source), () -> RunDirectory.create(folder), "Running ");
    }

    private int goOn(Path folder) throws Exception {
        if (out.isPresent()) {
            throw new InvalidInputException("--resume goes on in the folder of the run; leave out --out.");
        }
        RunDirectory directory = new RunDirectory(folder);
        ExperimentPlan plan = RunResumption.plan(directory, session.registry());
        if (file.isPresent()) {
            RunResumption.requireSameTasks(directory, plan(source()));
        } else if (!values.isEmpty() || full || saveProbes) {
            throw new InvalidInputException(
                    "--resume goes on with the experiment as it was begun; leave out --set, --full and --save-probes.");
        }
        runner.preferring(
                RunReader.isRun(directory.folder())
                        ? RunReader.read(directory.folder()).runner()
                        : "");
        return execute(plan, () -> directory, "Going on with ");
    }

    private ExperimentSource source() throws Exception {
        String name = file.orElseThrow(() -> new InvalidInputException(
                "Name an .experiment file or an example to run, or a run to go on with by --resume DIR."));
        ExperimentSource source = ExperimentSource.of(name, full);
        for (Map.Entry<String, String> entry : values.entrySet()) {
            ExperimentPaths.set(source.experiment(), entry.getKey(), entry.getValue());
        }
        return source;
    }

    private ExperimentPlan plan(ExperimentSource source) throws InvalidInputException {
        return new ExperimentPlanner(session.registry()).plan(source.experiment(), source.base(), saveProbes);
    }

    private int execute(ExperimentPlan plan, Callable<RunDirectory> place, String words) throws Exception {
        RunSettings settings = runner.settings();
        // Before a folder is made for a run that cannot be run.
        settings.open(session.registry()).close();
        RunDirectory directory = place.call();
        session.err().println(words + plan.title() + " in " + directory.folder());
        if (detach) {
            DetachedRun.start(plan, directory, settings);
            session.err().println("It goes on by itself; end it with: stratoscope cancel " + directory.folder());
            return ExitCode.DONE;
        }
        new Execution(session).execute(plan, directory, settings);
        session.err().println("Done: results.csv and figures/ are in " + directory.folder());
        return ExitCode.DONE;
    }
}
