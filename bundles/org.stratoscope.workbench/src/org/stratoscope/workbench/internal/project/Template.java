package org.stratoscope.workbench.internal.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.io.ExperimentDocuments;

/**
 * What a new experiment starts from.
 *
 * @param title sentence case
 * @param description what it is good for
 * @param content the document
 * @param larger the same with the parameters of its paper, where they are others
 */
record Template(String title, String description, Supplier<byte[]> content, Supplier<Optional<byte[]>> larger) {

    /** The examples, then the empty document. */
    static List<Template> all() {
        List<Template> all = new ArrayList<>();
        Examples.all()
                .forEach(example -> all.add(
                        new Template(example.title(), example.description(), example::document, example::fullScale)));
        all.add(new Template("Empty", "Nothing chosen yet.", Template::empty, Optional::empty));
        return all;
    }

    /** Whether there is a larger version. */
    boolean hasFullScale() {
        return larger.get().isPresent();
    }

    /** What it is good for, and how long it takes, at the scale that is wanted. */
    String description(boolean fullScale) {
        return (fullScale ? larger.get().flatMap(DocumentText::description) : Optional.<String>empty())
                .orElse(description);
    }

    /** The document; the larger version where it is wanted and there is one. */
    byte[] document(boolean fullScale) {
        return fullScale ? larger.get().orElseGet(content) : content.get();
    }

    private static byte[] empty() {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setTitle("New experiment");
        experiment.setSubject(ExperimentFactory.eINSTANCE.createSubject());
        try {
            return ExperimentDocuments.toBytes(experiment);
        } catch (InvalidInputException e) {
            throw new IllegalStateException("an empty experiment cannot be written", e);
        }
    }
}
