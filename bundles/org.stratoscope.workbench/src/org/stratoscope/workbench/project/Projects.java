package org.stratoscope.workbench.project;

import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.part.FileEditorInput;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Workbenches;

/** Creates projects and documents in the workspace, in the background. */
public final class Projects {

    /** The id of the editor for experiments. */
    public static final String EXPERIMENT_EDITOR = "org.stratoscope.workbench.editor.experiment";

    private static final String EXTENSION = ".experiment";

    private Projects() {}

    /**
     * Makes sure that there is a project with a document of that name, opens the document and hands it on. A document that
     * is there already stays as it is.
     *
     * @param name of the document without extension
     * @param content of the document if it has to be created
     */
    public static void openExperiment(String project, String name, byte[] content, Consumer<IFile> then) {
        withContent("Create " + name, project, name, content, false, then);
    }

    /** The same, but a document of that name makes the new one take a number behind its name. */
    public static void createExperiment(String project, String name, byte[] content, Consumer<IFile> then) {
        withContent("Create " + name, project, name, content, true, then);
    }

    private static void withContent(
            String title, String project, String name, byte[] content, boolean fresh, Consumer<IFile> then) {
        Background.run(
                title,
                () -> create(project, name, content, fresh),
                file -> {
                    Workbenches.openEditor(new FileEditorInput(file), EXPERIMENT_EDITOR);
                    revealInExplorer(file);
                    then.accept(file);
                },
                failure -> Failures.show(title, failure));
    }

    private static void revealInExplorer(IFile file) {
        Workbenches.page()
                .map(page -> page.findView(ProjectExplorer.VIEW_ID))
                .filter(CommonNavigator.class::isInstance)
                .ifPresent(explorer -> ((CommonNavigator) explorer).selectReveal(new StructuredSelection(file)));
    }

    private static IFile create(String projectName, String name, byte[] content, boolean fresh) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProject project = workspace.getRoot().getProject(projectName);
        IFile[] result = new IFile[1];
        workspace.run(
                monitor -> {
                    if (!project.exists()) {
                        project.create(monitor);
                    }
                    if (!project.isOpen()) {
                        project.open(monitor);
                    }
                    result[0] = fresh ? free(project, name) : project.getFile(name + EXTENSION);
                    if (!result[0].exists()) {
                        result[0].create(content, true, false, monitor);
                    }
                },
                new NullProgressMonitor());
        return result[0];
    }

    private static IFile free(IProject project, String name) {
        IFile file = project.getFile(name + EXTENSION);
        for (int number = 2; file.exists(); number++) {
            file = project.getFile(name + "-" + number + EXTENSION);
        }
        return file;
    }
}
