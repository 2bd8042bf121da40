package org.stratoscope.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * Reads a file or an example.
     *
     * @param full whether an example has the parameters of its paper
     */
    static ExperimentSource of(String text, boolean full) throws StratoscopeException {
        Path file = Path.of(text).toAbsolutePath();
        if (Files.exists(file)) {
            if (full) {
                throw new InvalidInputException(
                        "The option --full is for examples; " + file + " is a file, whose own parameters count.");
            }
            String name = file.getFileName().toString().replaceFirst("\\.experiment$", "");
            return new ExperimentSource(ExperimentDocuments.load(file), file.getParent(), name);
        }
        if (Examples.find(text).isPresent()) {
            Experiment experiment = ExperimentDocuments.read(ExampleDocuments.document(text, full), text);
            return new ExperimentSource(experiment, Path.of("").toAbsolutePath(), text);
        }
        throw new InvalidInputException(file + " does not exist, and there is no example '" + text
                + "'; the examples are " + ExampleDocuments.names() + ".");
    }
}
