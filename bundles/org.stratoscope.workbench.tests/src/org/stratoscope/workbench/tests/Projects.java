package org.stratoscope.workbench.tests;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

/** Creates what tests work on. */
final class Projects {

    private Projects() {}

    static IProject create(String name) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(null);
        project.open(null);
        return project;
    }

    static IFile experiment(IProject project, byte[] content) throws CoreException {
        IFile file = project.getFile("test.experiment");
        file.create(content, true, false, null);
        return file;
    }

    static Path runs(IProject project) {
        return project.getLocation().toPath().resolve("runs");
    }
}
