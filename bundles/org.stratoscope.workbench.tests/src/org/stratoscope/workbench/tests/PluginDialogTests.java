package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.plugins.Plugin;
import org.stratoscope.plugins.PluginCatalog;

/** Plug-ins are installed after one question that says everything, listed with their faults, removed, and begun by a wizard. */
class PluginDialogTests {

    private static final Plugin SOUND =
            new Plugin(Path.of("/folder/sound.jar"), "org.example.sound", "1.2.0", "Example", "ab12", Optional.empty());
    private static final Plugin FAULTY = new Plugin(
            Path.of("/folder/faulty.jar"),
            "org.example.faulty",
            "0.1.0",
            "",
            "cd34",
            Optional.of(
                    "The plug-in org.example.faulty 0.1.0 imports the package org.nowhere, which nothing here exports."));

    /** Stands for the plug-in folder. */
    private static final class Folder implements PluginCatalog {

        private final List<Plugin> plugins = new CopyOnWriteArrayList<>();

        @Override
        public Path folder() {
            return Path.of("/folder");
        }

        @Override
        public List<Plugin> plugins() {
            return List.copyOf(plugins);
        }

        @Override
        public Optional<Plugin> of(Bundle bundle) {
            return Optional.empty();
        }

        @Override
        public Plugin check(Path jar) {
            return jar.endsWith("faulty.jar") ? FAULTY : SOUND;
        }

        private volatile int installed;

        @Override
        public Plugin install(Path jar) {
            installed++;
            plugins.add(SOUND);
            return SOUND;
        }

        @Override
        public Plugin remove(String name) throws InvalidInputException {
            if (!plugins.removeIf(plugin -> plugin.file().endsWith(name))) {
                throw new InvalidInputException("There is no plug-in " + name + ".");
            }
            return SOUND;
        }

        @Override
        public void refresh() {
            // There is nothing to follow.
        }
    }

    private static final long PATIENCE_MS = 30_000;
    private static final int WAIT_MS = 60;

    private final Driver driver = new Driver();
    private final Folder folder = new Folder();
    private ServiceRegistration<PluginCatalog> registration;

    @TempDir
    Path projects;

    @BeforeEach
    void register() {
        registration = FrameworkUtil.getBundle(PluginDialogTests.class)
                .getBundleContext()
                .registerService(
                        PluginCatalog.class,
                        folder,
                        new java.util.Hashtable<>(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE)));
    }

    @AfterEach
    void unregister() {
        closeDialogs();
        registration.unregister();
    }

    /**
     * Executes a command whose dialogs block, each with a loop of events of its own, so that steps are taken by timers.
     *
     * @param steps each is tried until it answers true
     */
    private void opening(String id, Map<String, String> parameters, BooleanSupplier... steps) throws Exception {
        Throwable[] failure = {null};
        int[] at = {0};
        long deadline = System.nanoTime() + PATIENCE_MS * 1_000_000;
        Runnable next = new Runnable() {
            @Override
            public void run() {
                if (at[0] == steps.length || failure[0] != null) {
                    return;
                }
                // A step may open a dialog and come back only when it is closed: the next ones run meanwhile.
                int step = at[0]++;
                Display.getCurrent().timerExec(WAIT_MS, this);
                try {
                    if (System.nanoTime() > deadline) {
                        throw new AssertionError("never happened: step " + step);
                    }
                    if (!steps[step].getAsBoolean()) {
                        at[0] = step;
                    }
                } catch (AssertionError | RuntimeException e) {
                    failure[0] = e;
                    closeDialogs();
                }
            }
        };
        Display.getCurrent().timerExec(WAIT_MS, next);
        Command command = driver.window().getService(ICommandService.class).getCommand(id);
        driver.window()
                .getService(IHandlerService.class)
                .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        driver.waitUntil("all steps are taken", () -> at[0] == steps.length || failure[0] != null);
        if (failure[0] != null) {
            throw new AssertionError(failure[0]);
        }
    }

    private static void closeDialogs() {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (!shell.isDisposed() && shell.getParent() != null) {
                shell.close();
            }
        }
    }

    /** The first control that is visible and fits, if there is one. */
    private <C extends Control> Optional<C> find(Class<C> type, Predicate<C> fits) {
        return driver.all(type, fits).stream().findFirst();
    }

    private <C extends Control> Optional<C> byId(Class<C> type, String id) {
        return find(type, control -> id.equals(control.getData("id")));
    }

    private Optional<Label> label(String start) {
        return find(Label.class, label -> label.getText().startsWith(start));
    }

    /** Presses a button; false while it is not there. */
    private boolean press(String text) {
        Optional<Button> button =
                find(Button.class, one -> one.getText().replace("&", "").equals(text));
        button.ifPresent(one -> one.notifyListeners(SWT.Selection, new Event()));
        return button.isPresent();
    }

    private static Map<String, String> jar(String name) {
        return Map.of("org.stratoscope.workbench.installPlugin.file", "/somewhere/" + name);
    }

    @Test
    void oneQuestionSaysEverythingAndTheListFollows() throws Exception {
        opening(
                "org.stratoscope.workbench.installPlugin",
                jar("sound.jar"),
                () -> label("Install org.example.sound 1.2.0?")
                        .map(this::questionIsWhole)
                        .isPresent(),
                () -> press("Install"),
                () -> byId(Table.class, "plugins")
                        .filter(table -> table.getItemCount() == 1)
                        .map(this::select)
                        .isPresent(),
                () -> {
                    assertTrue(byId(Text.class, "plugins.details")
                            .orElseThrow()
                            .getText()
                            .contains("SHA-256: ab12"));
                    return press("Remove");
                },
                () -> byId(Table.class, "plugins").orElseThrow().getItemCount() == 0,
                () -> {
                    assertTrue(byId(Text.class, "plugins.details")
                            .orElseThrow()
                            .getText()
                            .startsWith("There is no plug-in."));
                    return press("Close");
                });
        assertEquals(List.of(), folder.plugins());
        assertEquals(1, folder.installed);
    }

    private Label questionIsWhole(Label question) {
        for (String told : List.of("Vendor: Example", "Origin: ", "sound.jar", "SHA-256: ab12", "with your rights")) {
            assertTrue(question.getText().contains(told), told + " is not in " + question.getText());
        }
        return question;
    }

    private Table select(Table table) {
        table.setSelection(0);
        table.notifyListeners(SWT.Selection, new Event());
        return table;
    }

    @Test
    void whoCancelsInstallsNothing() throws Exception {
        opening(
                "org.stratoscope.workbench.installPlugin",
                jar("sound.jar"),
                () -> label("Install org.example.sound 1.2.0?").isPresent(),
                () -> press("Cancel"));
        assertEquals(0, folder.installed);
    }

    @Test
    void aFaultyJarIsToldAndNotInstalled() throws Exception {
        opening(
                "org.stratoscope.workbench.installPlugin",
                jar("faulty.jar"),
                () -> label(FAULTY.fault().orElseThrow()).isPresent(),
                () -> press("OK"));
        assertEquals(0, folder.installed);
    }

    @Test
    void faultsAreInTheList() throws Exception {
        folder.plugins.add(FAULTY);
        opening(
                "org.stratoscope.workbench.plugins",
                Map.of(),
                () -> byId(Table.class, "plugins").map(this::select).isPresent(),
                () -> {
                    assertEquals(
                            "not used",
                            byId(Table.class, "plugins")
                                    .orElseThrow()
                                    .getItem(0)
                                    .getText(2));
                    assertTrue(byId(Text.class, "plugins.details")
                            .orElseThrow()
                            .getText()
                            .startsWith(FAULTY.fault().orElseThrow()));
                    folder.plugins.add(SOUND);
                    return true;
                },
                () -> byId(Table.class, "plugins").orElseThrow().getItemCount() == 2,
                () -> press("Close"));
    }

    @Test
    void theWizardRefusesWhatCannotBe() throws Exception {
        opening(
                "org.stratoscope.workbench.newPlugin",
                Map.of(),
                () -> byId(Combo.class, "plugin.kind").isPresent(),
                () -> {
                    List<String> kinds = List.of(
                            byId(Combo.class, "plugin.kind").orElseThrow().getItems());
                    assertTrue(
                            kinds.containsAll(List.of(
                                    "metric", "perturbation", "data set", "network", "loader", "runner", "view")),
                            kinds.toString());
                    byId(Text.class, "plugin.folder")
                            .orElseThrow()
                            .setText(projects.resolve("p").toString());
                    byId(Text.class, "plugin.name").orElseThrow().setText("Not A Name");
                    assertFalse(finish().isEnabled());
                    byId(Text.class, "plugin.name").orElseThrow().setText("rank-of-weights");
                    return true;
                },
                () -> finish().isEnabled(),
                () -> press("Cancel"));
        assertTrue(Files.notExists(projects.resolve("p")));
    }

    private Button finish() {
        return find(Button.class, one -> one.getText().replace("&", "").equals("Finish"))
                .orElseThrow();
    }
}
