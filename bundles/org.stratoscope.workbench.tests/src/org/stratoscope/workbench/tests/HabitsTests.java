package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.examples.Examples;
import org.stratoscope.workbench.ui.AutosaveFiles;

/** What people who know other workbenches expect of this one. */
class HabitsTests {

    private static final String DESIGN = "org.stratoscope.workbench.perspective";

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private IFile quickstart(String project) throws CoreException {
        return Projects.experiment(
                Projects.create(project),
                Examples.find("quickstart").orElseThrow().document());
    }

    @Test
    void ctrlNCreatesAnExperiment() throws Exception {
        IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
        KeySequence ctrlN = KeySequence.getInstance("M1+N");
        assertTrue(Arrays.stream(keys.getBindings())
                .anyMatch(binding -> binding.getTriggerSequence().equals(ctrlN)
                        && "org.stratoscope.workbench.keys".equals(binding.getSchemeId())
                        && binding.getParameterizedCommand()
                                .getId()
                                .equals("org.stratoscope.workbench.newExperiment")));
        assertEquals("org.stratoscope.workbench.keys", keys.getActiveScheme().getId());
    }

    @Test
    void unsavedChangesAreKeptBesideTheDocumentAndDroppedWhenItIsSaved() throws Exception {
        IFile file = quickstart("kept-changes");
        Path kept = AutosaveFiles.of(file.getLocation().toPath());
        IEditorPart editor = IDE.openEditor(driver.page(), file);
        driver.byId(Text.class, "title").setText("Not saved yet");
        driver.waitUntil("the changes are kept", () -> Files.isRegularFile(kept));
        assertTrue(Files.readString(kept).contains("Not saved yet"));
        assertFalse(Files.readString(file.getLocation().toPath()).contains("Not saved yet"));
        driver.page().saveEditor(editor, false);
        driver.waitUntil("nothing is kept", () -> !Files.exists(kept));
    }

    @Test
    void keptChangesAreOfferedWhenTheDocumentIsOpenedAgain() throws Exception {
        IFile file = quickstart("offered-changes");
        Path kept = AutosaveFiles.of(file.getLocation().toPath());
        String document = new String(Examples.find("quickstart").orElseThrow().document(), StandardCharsets.UTF_8);
        Files.writeString(kept, document.replace("title=\"Quickstart\"", "title=\"From before the crash\""));
        IEditorPart editor = IDE.openEditor(driver.page(), file);
        Label offer = driver.byId(Label.class, "experiment.kept");
        assertTrue(offer.getText().contains("kept"), offer.getText());
        assertFalse(editor.isDirty());
        driver.screenshot("recovery");
        driver.byId(Button.class, "experiment.restore").notifyListeners(SWT.Selection, new Event());
        driver.waitUntil(
                "the changes are back",
                () -> driver.byId(Text.class, "title").getText().equals("From before the crash"));
        assertTrue(editor.isDirty());
        driver.execute("org.eclipse.ui.edit.undo");
        driver.waitUntil(
                "the restoring is undone",
                () -> driver.byId(Text.class, "title").getText().equals("Quickstart"));
    }

    @Test
    void thePerspectivesAreDesignRunsAndCompare() throws Exception {
        List<String> names = Arrays.stream(
                        PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives())
                .filter(perspective -> perspective.getId().startsWith(DESIGN))
                .map(IPerspectiveDescriptor::getLabel)
                .sorted()
                .toList();
        assertEquals(List.of("Compare", "Design", "Runs"), names);
        for (String id : List.of(DESIGN + ".runs", DESIGN + ".compare", DESIGN)) {
            PlatformUI.getWorkbench().showPerspective(id, driver.window());
            assertNotNull(driver.page().findViewReference("org.stratoscope.workbench.runs"), id);
            driver.screenshot("perspective-" + id.substring(id.lastIndexOf('.') + 1));
        }
    }

    @Test
    void thePreferencesOpenAtOurPage() {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(
                driver.window().getShell(), "org.stratoscope.workbench.preferences", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            driver.one(
                    Label.class,
                    "the theme",
                    label -> label.getText().replace("&", "").equals("Theme:"));
            driver.screenshotOf(dialog.getShell(), "preferences");
        } finally {
            dialog.close();
        }
    }

    @Test
    void aboutNamesEveryBundleWithItsLicence() throws CommandException {
        boolean[] seen = {false};
        Display display = Display.getCurrent();
        display.timerExec(1_500, () -> {
            Shell about = Arrays.stream(display.getShells())
                    .filter(shell -> shell.getText().equals("About Stratoscope"))
                    .findFirst()
                    .orElseThrow();
            Table bundles = driver.byId(Table.class, "about.bundles");
            seen[0] = Arrays.stream(bundles.getItems())
                    .anyMatch(item -> item.getText(0).equals("org.stratoscope.workbench")
                            && item.getText(3).equals("EPL-2.0"));
            driver.screenshotOf(about, "about");
            about.close();
        });
        driver.execute("org.stratoscope.workbench.about");
        assertTrue(seen[0]);
    }
}
