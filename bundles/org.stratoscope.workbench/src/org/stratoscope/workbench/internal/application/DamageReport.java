package org.stratoscope.workbench.internal.application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Workbenches;

/** Tells the user at the start what of the workspace is damaged, in one dialog; the log keeps it. */
final class DamageReport {

    private static final String TITLE = "Parts of the workspace are damaged";

    private DamageReport() {}

    /**
     * Looks for projects whose folder is gone and tells of them and of what was found before.
     *
     * @param found sentences on damaged files
     */
    static void start(List<String> found) {
        Background.run(
                "Look for damage",
                () -> Stream.concat(found.stream(), missingProjects().stream()).toList(),
                DamageReport::tell,
                failure -> Failures.log("The workspace could not be looked at", failure));
    }

    private static List<String> missingProjects() {
        List<String> sentences = new ArrayList<>();
        for (IProject project : StratoscopeAdvisor.root().getProjects()) {
            Path folder =
                    project.getLocation() == null ? null : project.getLocation().toPath();
            if (folder != null && !Files.isDirectory(folder)) {
                sentences.add("The folder of the project " + project.getName() + " is gone: put " + folder
                        + " back, or delete the project in the explorer.");
            }
        }
        return sentences;
    }

    private static void tell(List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        sentences.forEach(sentence -> ILog.of(DamageReport.class).log(Status.warning(sentence)));
        MessageDialog.openWarning(Workbenches.shell(), TITLE, String.join("\n\n", sentences));
    }
}
