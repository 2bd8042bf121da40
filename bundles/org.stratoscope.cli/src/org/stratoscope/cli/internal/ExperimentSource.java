package org.stratoscope.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;

/**
 * An experiment given on the command line, as a file or as the name of an example.
 *
 * @param experiment the document
 * @param base folder against which its paths are resolved
 * @param name short name for the run's folder
 */
record ExperimentSource(Experiment experiment, Path base, String name) {

    static ExperimentSource of(String text) throws StratoscopeException {
        Path file = Path.of(text).toAbsolutePath();
        if (Files.exists(file)) {
            String name = file.getFileName().toString().replaceFirst("\\.experiment$", "");
            return new ExperimentSource(ExperimentDocuments.load(file), file.getParent(), name);
        }
        Optional<Examples.Example> example = Examples.find(text);
        if (example.isPresent()) {
            Experiment experiment = ExperimentDocuments.read(example.get().document(), text);
            return new ExperimentSource(experiment, Path.of("").toAbsolutePath(), text);
        }
        throw new InvalidInputException(file + " does not exist, and there is no example '" + text
                + "'; the examples are "
                + Examples.all().stream().map(Examples.Example::id).collect(Collectors.joining(", ")) + ".");
    }
}
