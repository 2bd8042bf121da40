package org.stratoscope.workbench.results.internal.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.part.FileEditorInput;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Workbenches;

/** Makes a comparison of the selected runs, as a document beside their folder, and opens it. */
public final class CompareHandler extends AbstractHandler {

    private static final String TITLE = "Compare runs";

    @Override
    public Object execute(ExecutionEvent event) {
        List<Path> runs = RunDrop.of(HandlerUtil.getCurrentSelection(event));
        if (runs.isEmpty()) {
            Failures.show(TITLE, "No runs are selected; select some in the view Runs or in the explorer.");
            return null;
        }
        Background.run(
                TITLE,
                () -> create(runs),
                file -> Workbenches.openEditor(new FileEditorInput(file), ComparisonEditor.ID),
                failure -> Failures.show(TITLE, failure));
        return null;
    }

    private static IFile create(List<Path> runs) throws CoreException, InvalidInputException {
        IProject project = runs.stream()
                .flatMap(CompareHandler::projects)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("The runs lie outside of all projects; open a comparison"
                        + " of a project and drop their folders on it."));
        IFile file = free(project);
        Path folder = file.getLocation().toPath().getParent();
        file.create(ComparisonFile.toBytes(Comparison.of(runs), folder), true, false, null);
        return file;
    }

    private static Stream<IProject> projects(Path run) {
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        return Stream.of(root.findContainersForLocationURI(run.toUri()))
                .map(IContainer::getProject)
                .filter(project -> project != null && project.isOpen());
    }

    private static IFile free(IProject project) {
        IFile file = project.getFile(IPath.fromOSString("comparison." + ComparisonFile.EXTENSION));
        for (int number = 2; file.exists(); number++) {
            file = project.getFile("comparison-" + number + "." + ComparisonFile.EXTENSION);
        }
        return file;
    }
}
