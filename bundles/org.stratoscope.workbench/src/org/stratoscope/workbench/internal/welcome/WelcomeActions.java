package org.stratoscope.workbench.internal.welcome;

import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.examples.Examples;
import org.stratoscope.workbench.project.NetworkExperiment;
import org.stratoscope.workbench.project.Projects;
import org.stratoscope.workbench.run.RunExperiment;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Preferences;
import org.stratoscope.workbench.ui.Workbenches;

/** What the tiles do. */
final class WelcomeActions {

    private static final String QUICKSTART = "quickstart";

    /** Creates the example project where it is missing, opens its experiment and runs it. */
    void runQuickstart() {
        Examples.find(QUICKSTART)
                .ifPresent(example ->
                        Projects.openExperiment(QUICKSTART, QUICKSTART, example.document(), RunExperiment::start));
    }

    /** Asks for a network file and creates an experiment about it. */
    void openNetwork() {
        FileDialog dialog = new FileDialog(Workbenches.shell(), SWT.OPEN);
        dialog.setText("Open your network");
        Preferences.folder(Preferences.WEIGHTS).map(Path::toString).ifPresent(dialog::setFilterPath);
        dialog.setFilterExtensions(NetworkExperiment.EXTENSIONS);
        dialog.setFilterNames(new String[] {"Weights (PyTorch, safetensors)"});
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        Path file = Path.of(chosen);
        try {
            byte[] document = NetworkExperiment.about(file);
            String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            String slug = RunDirectory.slug(name.toLowerCase(Locale.ROOT));
            Projects.createExperiment("networks", slug, document, created -> {});
        } catch (InvalidInputException e) {
            Failures.show("Open your network", e);
        }
    }

    /** Shows the examples and opens the chosen one. */
    void browseExamples() {
        ExampleDialog dialog = new ExampleDialog(Workbenches.shell());
        if (dialog.open() == Window.OK) {
            dialog.chosen()
                    .ifPresent(example -> Projects.openExperiment(
                            "examples", dialog.fileName(example), dialog.document(example), created -> {}));
        }
    }
}
