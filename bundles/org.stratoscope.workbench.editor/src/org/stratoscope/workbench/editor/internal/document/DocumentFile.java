package org.stratoscope.workbench.editor.internal.document;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;

/**
 * The file behind an editor. Its methods may block.
 *
 * @param path on the disk
 * @param resource the same file in the workspace, where it lies there
 */
public record DocumentFile(Path path, Optional<IFile> resource) {

    /**
     * The file an editor was opened on.
     *
     * @throws PartInitException when it does not lie on a disk
     */
    public static DocumentFile of(IEditorInput input) throws PartInitException {
        if (input instanceof IFileEditorInput file && file.getFile().getLocation() != null) {
            return new DocumentFile(file.getFile().getLocation().toPath(), Optional.of(file.getFile()));
        }
        if (input instanceof IURIEditorInput named && isOnDisk(named.getURI())) {
            return new DocumentFile(Path.of(named.getURI()), Optional.empty());
        }
        throw new PartInitException(input.getName() + " does not lie on a disk; copy it to one.");
    }

    private static boolean isOnDisk(URI uri) {
        return uri != null && "file".equals(uri.getScheme());
    }

    /** The folder against which paths in the document are resolved. */
    public Path folder() {
        return path.getParent();
    }

    /** Reads the document. */
    public Experiment load() throws StratoscopeException {
        return ExperimentDocuments.load(path);
    }

    /** Replaces the file's content as a whole and tells the workspace. */
    public void save(byte[] content) throws IOException, CoreException {
        AtomicFiles.write(path, content);
        if (resource.isPresent()) {
            resource.get().refreshLocal(IResource.DEPTH_ZERO, null);
        }
    }
}
