package org.stratoscope.workbench.internal.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.part.FileEditorInput;
import org.stratoscope.workbench.project.Projects;
import org.stratoscope.workbench.run.RunFolders;
import org.stratoscope.workbench.ui.AutosaveFiles;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Workbenches;

/** Takes up at the start what the last session left unsaved. */
final class Recovery {

    private Recovery() {}

    /** Opens the documents with unsaved changes, whose editors offer them. */
    static void start() {
        Background.run(
                "Look for unsaved changes",
                Recovery::unsaved,
                Recovery::open,
                failure -> Failures.log("Unsaved changes could not be looked for", failure));
    }

    private static List<IFile> unsaved() throws IOException, CoreException {
        List<IFile> files = new ArrayList<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (project.isOpen() && project.getLocation() != null) {
                for (Path document :
                        AutosaveFiles.documentsBelow(project.getLocation().toPath(), RunFolders.NAME)) {
                    files.addAll(List.of(
                            ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(document.toUri())));
                }
            }
        }
        return files;
    }

    private static void open(List<IFile> files) {
        files.forEach(file -> Workbenches.openEditor(new FileEditorInput(file), Projects.EXPERIMENT_EDITOR));
    }
}
