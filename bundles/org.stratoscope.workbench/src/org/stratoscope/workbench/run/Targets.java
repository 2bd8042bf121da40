package org.stratoscope.workbench.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.model.io.ExperimentDocuments;

/** Finds out what a command is about: what is selected in the active view, else what the active editor shows. */
final class Targets {

    private Targets() {}

    /** The experiment document a command is about. */
    static Optional<Path> document(ExecutionEvent event) {
        return selected(event)
                .map(element -> Adapters.adapt(element, IFile.class))
                .filter(file -> ExperimentDocuments.FILE_EXTENSION.equals(file.getFileExtension()))
                .map(IResource::getLocation)
                .map(location -> location.toPath())
                .or(() -> editor(event).flatMap(Targets::document));
    }

    /** The document an editor shows. */
    static Optional<Path> document(IEditorPart editor) {
        IEditorInput input = editor.getEditorInput();
        if (input instanceof RunInput) {
            return Optional.empty();
        }
        if (input instanceof IURIEditorInput named) {
            URI uri = named.getURI();
            return uri != null && "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The run folder a command is about. */
    static Optional<Path> run(ExecutionEvent event) {
        return selected(event)
                .flatMap(Targets::run)
                .or(() -> editor(event)
                        .map(IEditorPart::getEditorInput)
                        .filter(RunInput.class::isInstance)
                        .map(input -> ((RunInput) input).folder()));
    }

    private static Optional<Path> run(Object element) {
        if (element instanceof RunSnapshot snapshot) {
            return Optional.of(snapshot.folder());
        }
        return Optional.ofNullable(Adapters.adapt(element, IFolder.class))
                .map(IResource::getLocation)
                .map(location -> location.toPath())
                .filter(RunReader::isRun);
    }

    /** The only selected element, where the active part is not an editor. */
    private static Optional<Object> selected(ExecutionEvent event) {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        if (part instanceof IEditorPart) {
            return Optional.empty();
        }
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        return selection instanceof IStructuredSelection structured && structured.size() == 1
                ? Optional.of(structured.getFirstElement())
                : Optional.empty();
    }

    private static Optional<IEditorPart> editor(ExecutionEvent event) {
        return Optional.ofNullable(HandlerUtil.getActiveEditor(event));
    }
}
