package org.stratoscope.workbench.internal.application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.workbench.project.Projects;
import org.stratoscope.workbench.run.RunInput;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Workbenches;

/** Opens what the command line names: experiments and folders of runs. */
final class OpenedPaths {

    private record Opened(IEditorInput input, String editor) {}

    private OpenedPaths() {}

    /** What the command line names; options and their values are none of it. */
    static List<Path> named() {
        List<Path> paths = new ArrayList<>();
        String[] arguments = Platform.getApplicationArgs();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("-")) {
                i++;
            } else {
                paths.add(Path.of(arguments[i]).toAbsolutePath().normalize());
            }
        }
        return paths;
    }

    /** Opens each of them, or says why it cannot be opened. */
    static void open(List<Path> paths) {
        for (Path path : paths) {
            Background.run(
                    "Open " + path.getFileName(),
                    () -> opened(path),
                    opened -> Workbenches.openEditor(opened.input(), opened.editor()),
                    failure -> Failures.show("Open", failure));
        }
    }

    private static Opened opened(Path path) throws InvalidInputException {
        if (RunReader.isRun(path)) {
            return new Opened(new RunInput(path), RunInput.EDITOR);
        }
        if (Files.isRegularFile(path) && path.toString().endsWith(".experiment")) {
            return new Opened(
                    new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(IPath.fromOSString(path.toString()))),
                    Projects.EXPERIMENT_EDITOR);
        }
        throw new InvalidInputException(
                path + (Files.exists(path) ? " is neither an experiment nor the folder of a run" : " does not exist")
                        + "; name a file that ends with .experiment, or a folder that a run was written into.");
    }
}
