package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.examples.Examples;
import org.stratoscope.examples.Examples.Example;

/** Starting an experiment with the parameters of its paper. */
class ScaleTests {

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private void start(String title) {
        Combo start = driver.byId(Combo.class, "new.start");
        start.select(List.of(start.getItems()).indexOf(title));
        start.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void theWizardStartsFromTheParametersOfThePaperWhereTheyDiffer() throws Exception {
        IWorkbenchWizard wizard = PlatformUI.getWorkbench()
                .getNewWizardRegistry()
                .findWizard("org.stratoscope.workbench.newExperiment")
                .createWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(driver.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            Button full = driver.byId(Button.class, "new.fullScale");
            start("Quickstart");
            assertFalse(full.isEnabled());
            Example example = Examples.find("scale-detection").orElseThrow();
            start(example.title());
            assertTrue(full.isEnabled());
            full.setSelection(true);
            full.notifyListeners(SWT.Selection, new Event());
            driver.one(
                    Label.class,
                    "the words on its scale",
                    label -> label.getText().contains("Full scale:"));
            driver.byId(Text.class, "new.name").setText("large");
            driver.screenshot("new-full-scale");
            assertTrue(wizard.performFinish());

            IFile file = ResourcesPlugin.getWorkspace()
                    .getRoot()
                    .getProject("experiments")
                    .getFile("large.experiment");
            driver.waitUntil(
                    "the document opens",
                    () -> driver.page().getActiveEditor() != null
                            && driver.page().getActiveEditor().getTitle().equals(file.getName()));
            try (InputStream content = file.getContents()) {
                assertArrayEquals(example.fullScale().orElseThrow(), content.readAllBytes());
            }
        } finally {
            dialog.close();
        }
    }
}
