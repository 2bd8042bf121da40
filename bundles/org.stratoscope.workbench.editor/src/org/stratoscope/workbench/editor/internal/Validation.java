package org.stratoscope.workbench.editor.internal;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.widgets.Display;
import org.stratoscope.engine.plan.ExperimentValidator;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.problems.ExperimentProblems.Problem;
import org.stratoscope.workbench.editor.internal.document.DocumentFile;
import org.stratoscope.workbench.editor.internal.document.DocumentProblems;
import org.stratoscope.workbench.editor.internal.document.EditedExperiment;
import org.stratoscope.workbench.editor.internal.document.ProblemMarkers;
import org.stratoscope.workbench.editor.internal.document.RunCost;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.InstalledServices;

/** Finds the problems of the document in the background, shortly after each change. */
final class Validation {

    private static final int SOON_MS = 120;

    private final EditedExperiment document;
    private final DocumentFile file;
    private final Consumer<DocumentProblems> found;
    private final Display display = Display.getCurrent();
    private DocumentProblems problems = DocumentProblems.none();
    private int request;
    private boolean stopped;

    Validation(EditedExperiment document, DocumentFile file, Consumer<DocumentProblems> found) {
        this.document = document;
        this.file = file;
        this.found = found;
    }

    DocumentProblems problems() {
        return problems;
    }

    /** Validates soon; only the state after the last of several changes is looked at. */
    void soon() {
        int mine = ++request;
        display.timerExec(SOON_MS, () -> {
            if (mine == request && !stopped) {
                validate(mine);
            }
        });
    }

    private void validate(int mine) {
        Experiment copy = document.copy();
        Background.run(
                "Check experiment",
                () -> checked(copy),
                result -> {
                    if (mine == request && !stopped) {
                        problems = result;
                        found.accept(result);
                        if (!document.isDirty()) {
                            file.resource().ifPresent(this::mark);
                        }
                    }
                },
                failure -> Failures.log("The experiment could not be checked", failure));
    }

    /** Finds what is wrong, or what it costs. */
    private DocumentProblems checked(Experiment experiment) throws IOException {
        List<Problem> wrong = new ExperimentValidator(InstalledServices.registry()).problems(experiment);
        return new DocumentProblems(wrong, wrong.isEmpty() ? RunCost.words(experiment, file.path()) : "");
    }

    private void mark(IFile resource) {
        DocumentProblems marked = problems;
        Background.inOrder(
                "Mark problems",
                resource,
                () -> {
                    ProblemMarkers.replace(resource, marked);
                    return marked;
                },
                done -> {},
                failure -> Failures.log("The problems could not be marked", failure));
    }

    void stop() {
        stopped = true;
    }
}
