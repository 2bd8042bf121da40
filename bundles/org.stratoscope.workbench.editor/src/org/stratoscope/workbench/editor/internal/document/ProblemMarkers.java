package org.stratoscope.workbench.editor.internal.document;

import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.stratoscope.model.problems.ExperimentProblems.Problem;

/** Shows the problems of a document in the Problems view. */
public final class ProblemMarkers {

    /** The attribute that holds the place in the document. */
    public static final String PATH = "path";

    private static final String TYPE = "org.stratoscope.workbench.editor.problem";

    private ProblemMarkers() {}

    /** Replaces the markers of the file; may block. */
    public static void replace(IFile file, DocumentProblems problems) throws CoreException {
        if (!file.exists()) {
            return;
        }
        file.getWorkspace()
                .run(
                        monitor -> {
                            file.deleteMarkers(TYPE, false, IResource.DEPTH_ZERO);
                            for (Problem problem : problems.all()) {
                                file.createMarker(
                                        TYPE,
                                        Map.of(
                                                IMarker.SEVERITY,
                                                IMarker.SEVERITY_ERROR,
                                                IMarker.MESSAGE,
                                                problem.message(),
                                                IMarker.LOCATION,
                                                problem.path(),
                                                PATH,
                                                problem.path()));
                            }
                        },
                        file,
                        0,
                        null);
    }
}
