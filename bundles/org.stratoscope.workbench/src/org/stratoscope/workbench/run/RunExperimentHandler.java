package org.stratoscope.workbench.run;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Workbenches;

/** Runs the experiment that is selected, or else that of the active editor, saving it first. */
public final class RunExperimentHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Optional<Path> document = Targets.document(event);
        if (document.isEmpty()) {
            Failures.show("Run experiment", "There is nothing to run; open or select an experiment first.");
            return null;
        }
        saved(document.get(), HandlerUtil.getActiveEditor(event)).ifPresent(RunExperiment::start);
        return null;
    }

    /** The document when it is on the disk as the user sees it; nothing when saving failed. */
    private static Optional<Path> saved(Path document, IEditorPart editor) {
        boolean shown = editor != null && Targets.document(editor).equals(Optional.of(document));
        if (!shown || !editor.isDirty()) {
            return Optional.of(document);
        }
        Optional<IWorkbenchPage> page = Workbenches.page();
        boolean saved = page.isPresent() && page.get().saveEditor(editor, false) && !editor.isDirty();
        return saved ? Optional.of(document) : Optional.empty();
    }
}
