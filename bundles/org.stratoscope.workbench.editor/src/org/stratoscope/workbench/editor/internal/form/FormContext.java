package org.stratoscope.workbench.editor.internal.form;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.workbench.editor.internal.document.DocumentProblems;
import org.stratoscope.workbench.editor.internal.document.EditedExperiment;

/**
 * What every form needs.
 *
 * @param folder of the document
 * @param problems what is known to be wrong at the moment
 * @param commands of the menu, for parts that have the focus
 */
public record FormContext(
        EditedExperiment document,
        ComponentRegistry registry,
        Path folder,
        Supplier<DocumentProblems> problems,
        EditCommands commands) {

    Experiment experiment() {
        return document.experiment();
    }
}
