package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.files.CacheFolder;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.workbench.run.RunExperiment;
import org.stratoscope.workbench.run.UserSettings;
import org.stratoscope.workbench.ui.InstalledServices;
import org.stratoscope.workbench.ui.Preferences;

/** Preferences take effect on runs, and the search of the window finds components. */
class SettingsTests {

    private static final String[] SET = {
        Preferences.DATA,
        Preferences.WEIGHTS,
        Preferences.THREADS,
        Preferences.SHARING,
        Preferences.CACHE,
        Preferences.CACHE_LIMIT
    };

    private final Driver driver = new Driver();
    private final IPreferenceStore store = Preferences.store();
    private final StandIn processes = new StandIn((task, place) -> Optional.of("It stops here."));

    @TempDir
    private Path folder;

    @AfterEach
    void cleanUp() throws CoreException {
        for (String name : SET) {
            store.setToDefault(name);
        }
        Preferences.applyCache();
        driver.cleanUp();
    }

    @Test
    void aRunHasTheThreadsAndTheFilesThatTheUserSet() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data/photographs"));
        store.setValue(Preferences.DATA, folder.resolve("data").toString());
        store.setValue(Preferences.THREADS, 3);
        store.setValue(Preferences.CACHE, folder.resolve("cache").toString());
        Preferences.applyCache();
        Experiment experiment = ExperimentDocuments.read(
                Examples.find("quickstart").orElseThrow().document(), "quickstart");
        experiment.setThreads(0);
        experiment.getProbe().setId("image-folder");
        experiment.getProbe().getParameters().clear();
        ExperimentPaths.set(experiment, "probe.folder", "photographs");
        IFile file = Projects.experiment(Projects.create("settings"), ExperimentDocuments.toBytes(experiment));
        processes.register();
        try {
            RunExperiment.start(file);
            driver.waitUntil("a task is asked for", () -> !processes.asked().isEmpty());
            Path run = driver.folderBelow(Projects.runs(file.getProject()));
            driver.waitUntil("its task is written", () -> Files.isRegularFile(run.resolve("tasks/0000/task.json")));
            TaskSpec task = TaskFile.read(run.resolve("tasks/0000/task.json"));
            assertEquals(3, task.threads());
            assertEquals(
                    data.toString(),
                    ExperimentPaths.get(ExperimentDocuments.load(run.resolve("experiment.experiment")), "probe.folder")
                            .orElseThrow());
            driver.waitUntil("the run ended", () -> Files.isRegularFile(run.resolve("run.json")));
        } finally {
            processes.unregister();
        }
        assertEquals(folder.resolve("cache"), CacheFolder.path());
    }

    @Test
    void whatADocumentSaysGoesBeforeWhatTheUserSet() throws Exception {
        Files.createDirectories(folder.resolve("data/photographs"));
        Path beside = Files.createDirectories(folder.resolve("project/photographs"));
        store.setValue(Preferences.DATA, folder.resolve("data").toString());
        store.setValue(Preferences.THREADS, 3);
        Experiment experiment = ExperimentDocuments.read(
                Examples.find("quickstart").orElseThrow().document(), "quickstart");
        experiment.getProbe().setId("image-folder");
        ExperimentPaths.set(experiment, "probe.folder", "photographs");
        Experiment applied = UserSettings.applied(experiment, beside.getParent(), InstalledServices.registry());
        assertEquals(2, applied.getThreads());
        assertEquals("photographs", ExperimentPaths.get(applied, "probe.folder").orElseThrow());
    }

    @Test
    void theCacheIsOffOrLimitedAsTheUserSet() {
        store.setValue(Preferences.SHARING, false);
        Preferences.applyCache();
        assertTrue(CacheFolder.isOff());
        store.setValue(Preferences.SHARING, true);
        store.setValue(Preferences.CACHE_LIMIT, 77);
        Preferences.applyCache();
        assertTrue(!CacheFolder.isOff());
        assertEquals(Optional.of("77"), CacheFolder.limit());
        store.setToDefault(Preferences.CACHE_LIMIT);
        Preferences.applyCache();
        assertEquals(Optional.empty(), CacheFolder.limit());
    }

    @Test
    void thePreferencesOfferAllOfIt() {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(
                driver.window().getShell(), "org.stratoscope.workbench.preferences", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            Label threads = driver.one(
                    Label.class,
                    "the threads",
                    label -> label.getText().replace("&", "").startsWith("Threads of a task"));
            assertTrue(threads.getToolTipText().contains("kept with the run"));
            driver.screenshotOf(dialog.getShell(), "preferences-runs");
        } finally {
            dialog.close();
        }
    }

    @Test
    void theSearchFindsAComponentAndTheLibraryOpensAtIt() throws Exception {
        IQuickAccessComputer computer = null;
        for (IConfigurationElement one :
                Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.quickAccess")) {
            if ("Components".equals(one.getAttribute("name"))) {
                computer = (IQuickAccessComputer) one.createExecutableExtension("class");
            }
        }
        QuickAccessElement found = Stream.of(computer.computeElements())
                .filter(element -> element.getLabel().contains("(diffeomorphism), perturbation"))
                .findFirst()
                .orElseThrow();
        found.execute();
        Tree tree = driver.byId(Tree.class, "library.tree");
        driver.waitUntil("it is selected", () -> tree.getSelectionCount() == 1);
        assertTrue(driver.byId(StyledText.class, "library.page").getText().contains("diffeomorphism, perturbation"));
        assertEquals("", driver.byId(Text.class, "library.search").getText());
    }
}
