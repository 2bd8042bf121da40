package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.estimate.FinishedTasks;
import org.stratoscope.engine.estimate.RunEstimate;
import org.stratoscope.engine.estimate.RunEstimator;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.model.path.ExperimentPaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a run will cost. */
@Command(
        name = "estimate",
        description = "Tells how many tasks an experiment has, which are the same, how long they will take and how much"
                + " memory they need, from finished tasks of earlier runs.",
        mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {

    private static final double MEBIBYTE = 1 << 20;

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "An .experiment file, or the name of an example.")
    private String file;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Changes a value of the document; repeatable.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--runs", paramLabel = "DIR", description = "Where earlier runs lie; default runs here.")
    private Path runs = Path.of("runs");

    @Option(
            names = "--calibrate",
            description = "Run the first task for the purpose; what it trains is kept in the cache for the run itself.")
    private boolean calibrate;

    @Mixin
    private RunnerOptions runner = new RunnerOptions();

    EstimateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        ExperimentSource source = ExperimentSource.of(file, false);
        for (Map.Entry<String, String> entry : values.entrySet()) {
            ExperimentPaths.set(source.experiment(), entry.getKey(), entry.getValue());
        }
        ExperimentPlan plan = new ExperimentPlanner(session.registry()).plan(source.experiment(), source.base(), false);
        RunSettings settings = runner.settings();
        List<FinishedTasks.Cost> finished = new ArrayList<>(FinishedTasks.below(runs.toAbsolutePath()));
        if (calibrate) {
            finished.addAll(calibration(plan, settings));
        }
        RunEstimate estimate = new RunEstimator(finished).estimate(plan);
        print(plan, settings, estimate);
        return ExitCode.DONE;
    }

    /** What the first task costs. */
    private List<FinishedTasks.Cost> calibration(ExperimentPlan plan, RunSettings settings) throws Exception {
        try (Folders.Temporary temporary = Folders.temporary()) {
            RunDirectory directory = new RunDirectory(temporary.path());
            ExperimentPlan first = new ExperimentPlan(
                    plan.title(), Optional.empty(), plan.axes(), plan.tasks().subList(0, 1), List.of());
            new Execution(session).execute(first, directory, settings);
            return FinishedTasks.of(directory.folder());
        }
    }

    private void print(ExperimentPlan plan, RunSettings settings, RunEstimate estimate) throws Exception {
        int threads = plan.tasks().isEmpty() ? 1 : plan.tasks().getFirst().threads();
        int jobs;
        try (Runner opened = settings.open(session.registry())) {
            jobs = settings.jobs().orElse(opened.capacity(threads).tasks());
        }
        line("tasks", Integer.toString(estimate.tasks()));
        line("duplicates", Integer.toString(estimate.duplicates()));
        line("trainings", Integer.toString(estimate.trainings()));
        line("at the same time", Integer.toString(Math.min(jobs, estimate.tasks())));
        line(
                "time",
                estimate.time(jobs).map(EstimateCommand::words).orElse("unknown; run it once, or add --calibrate"));
        line(
                "memory of a task",
                estimate.memory()
                        .map(bytes -> String.format(Locale.ROOT, "%.0f MiB", bytes / MEBIBYTE))
                        .orElse("unknown"));
        line(
                "from",
                switch (estimate.basis()) {
                    case NONE -> "nothing";
                    case SIMILAR_TASKS -> "finished tasks with the same components; other parameters may take longer";
                    case SAME_TASKS -> "finished tasks that did the same";
                });
    }

    private void line(String name, String value) {
        session.out().println(String.format(Locale.ROOT, "%-17s %s", name, value));
    }

    private static String words(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : Math.max(1, time.toSeconds()) + " s";
    }
}
