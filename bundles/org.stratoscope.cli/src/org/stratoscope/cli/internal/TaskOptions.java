package org.stratoscope.cli.internal;

import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Precision;
import picocli.CommandLine.Option;

/** The options of commands that run one task. */
final class TaskOptions {

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all randomness; default 0.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of the tensor engine; default as many as the machine has.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--precision",
            paramLabel = "float32|float64",
            description = "Precision of tensors; default float32.")
    private String precision = "float32";

    void applyTo(Experiment experiment) throws InvalidInputException {
        Precision chosen = Precision.get(precision);
        if (chosen == null) {
            throw new InvalidInputException(
                    "The option --precision must be float32 or float64, not '" + precision + "'.");
        }
        experiment.setSeed(seed);
        experiment.setThreads(threads());
        experiment.setPrecision(chosen);
    }

    long seed() {
        return seed;
    }

    int threads() throws InvalidInputException {
        return Options.atLeastOne("--threads", threads)
                .orElse(Runtime.getRuntime().availableProcessors());
    }

    String precision() {
        return precision;
    }
}
