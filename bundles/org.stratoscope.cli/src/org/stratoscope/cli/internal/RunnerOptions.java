package org.stratoscope.cli.internal;

import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.task.cache.CacheLimit;
import picocli.CommandLine.Option;

/** Options that say how a run is executed; none of them changes a number. */
final class RunnerOptions {

    @Option(
            names = "--runner",
            paramLabel = "SPEC",
            description = "What gives tasks processes, such as local or slurm:partition=P; default local, with --resume"
                    + " that of the run.")
    private Optional<String> runner = Optional.empty();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Tasks at the same time; default as many as fill the machine.")
    private Optional<Integer> jobs = Optional.empty();

    @Option(
            names = "--no-cache",
            description = "Train every network here, also one that was trained before with the same bits.")
    private boolean noCache;

    /** Takes the runner of an earlier execution unless the user names one. */
    void preferring(String earlier) {
        if (runner.isEmpty() && !earlier.isEmpty()) {
            runner = Optional.of(earlier);
        }
    }

    RunSettings settings() throws InvalidInputException {
        return new RunSettings(
                runner.isPresent() ? ComponentText.parse(runner.get()) : RunSettings.LOCAL,
                Options.atLeastOne("--jobs", jobs),
                noCache ? Optional.empty() : CacheLimit.folder());
    }
}
