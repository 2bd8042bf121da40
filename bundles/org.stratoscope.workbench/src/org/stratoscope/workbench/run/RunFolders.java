package org.stratoscope.workbench.run;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.stratoscope.engine.directory.RunDirectory;

/** Where runs lie: in the folder {@code runs} of the project, or beside a document outside the workspace. */
public final class RunFolders {

    /** The name of the folder that holds runs. */
    public static final String NAME = "runs";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private RunFolders() {}

    /** The folder that holds the runs of a document. */
    public static Path of(Path document) {
        return file(document)
                .map(IFile::getProject)
                .flatMap(RunFolders::of)
                .orElseGet(() -> document.toAbsolutePath().getParent().resolve(NAME));
    }

    /** The folder that holds the runs of a project; nothing when the project is closed or not on a disk. */
    public static Optional<Path> of(IProject project) {
        IPath location = project.isOpen() ? project.getLocation() : null;
        return Optional.ofNullable(location).map(path -> path.toPath().resolve(NAME));
    }

    /** A name for a new run of that title that sorts by time. */
    static String newName(String title) {
        return RunDirectory.slug(title) + "-" + STAMP.format(LocalDateTime.now());
    }

    /** Lets the workspace see what is new on the disk in and below the folder. */
    static void refresh(Path folder) throws CoreException {
        for (var container : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(folder.toUri())) {
            if (container.getProject() != null && container.getProject().isOpen()) {
                container.refreshLocal(IResource.DEPTH_INFINITE, null);
            }
        }
    }

    private static Optional<IFile> file(Path document) {
        for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(document.toUri())) {
            if (file.exists()) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
