package org.stratoscope.workbench.internal.welcome;

import org.eclipse.jface.window.Window;
import org.stratoscope.examples.Examples;
import org.stratoscope.workbench.project.Projects;
import org.stratoscope.workbench.run.RunExperiment;
import org.stratoscope.workbench.ui.Workbenches;

/** What the tiles do. */
final class WelcomeActions {

    private static final String QUICKSTART = "quickstart";
    private static final String IMPORT_NETWORK = "org.stratoscope.workbench.importNetwork";

    /** Creates the example project where it is missing, opens its experiment and runs it. */
    void runQuickstart() {
        Examples.find(QUICKSTART)
                .ifPresent(example ->
                        Projects.openExperiment(QUICKSTART, QUICKSTART, example.document(), RunExperiment::start));
    }

    /** Opens the wizard that imports a network; it stands in a bundle above this one. */
    void openNetwork() {
        Workbenches.execute(IMPORT_NETWORK);
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
