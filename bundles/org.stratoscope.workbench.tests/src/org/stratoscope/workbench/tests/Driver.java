package org.stratoscope.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.stratoscope.workbench.run.LiveRuns;

/** Finds widgets by what a user sees or by their id, and waits for conditions while the window lives on. */
final class Driver {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int UNWIND_MS = 2_000;

    private static final int SETTLE_MS = 700;
    private static final int FILE_DIALOG_MS = 1_500;

    private final Display display = Display.getCurrent();

    IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Lets the window work until the condition holds; fails with the words when it never does. */
    void waitUntil(String what, BooleanSupplier condition) {
        waitUntil(what, PATIENCE, condition);
    }

    /** The same for what takes longer than the usual time. */
    void waitUntil(String what, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        // Wakes the display so that a condition that no event announces is looked at again.
        Runnable wake = new Runnable() {
            @Override
            public void run() {
                display.timerExec(20, this);
            }
        };
        // A dialog that nobody expects has a loop of events of its own, which hides the condition from us.
        List<String> unexpected = new ArrayList<>();
        Runnable unwind = () -> unexpected.addAll(closeDialogs());
        wake.run();
        display.timerExec((int) patience.toMillis() + UNWIND_MS, unwind);
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    if (unexpected.isEmpty()) {
                        screenshot("never-" + what.replaceAll("[^a-z0-9]+", "-"));
                    }
                    throw new AssertionError("never happened: " + what + dialogs(unexpected));
                }
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        } finally {
            display.timerExec(-1, wake);
            display.timerExec(-1, unwind);
        }
        if (!unexpected.isEmpty()) {
            throw new AssertionError("while waiting for " + what + dialogs(unexpected));
        }
    }

    private static String dialogs(List<String> words) {
        return words.isEmpty() ? "" : "; a dialog came in between: " + String.join(" / ", words);
    }

    /** Closes everything but the workbench's windows, and answers what it said. */
    private List<String> closeDialogs() {
        List<String> words = new ArrayList<>();
        Set<Shell> windows = new HashSet<>();
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            windows.add(window.getShell());
        }
        for (Shell shell : display.getShells()) {
            if (!shell.isDisposed() && shell.isVisible() && !windows.contains(shell)) {
                List<Label> labels = new ArrayList<>();
                collect(shell, Label.class, label -> !label.getText().isBlank(), labels);
                words.add(shell.getText());
                labels.forEach(label -> words.add(label.getText()));
                shell.close();
            }
        }
        return words;
    }

    /** The visible control with the id, once it is there. */
    <C extends Control> C byId(Class<C> type, String id) {
        return one(type, "control " + id, control -> id.equals(control.getData("id")));
    }

    /** The first visible control that fits, once it is there. */
    <C extends Control> C one(Class<C> type, String what, Predicate<C> fits) {
        waitUntil(what + " appears", () -> !all(type, fits).isEmpty());
        return all(type, fits).getFirst();
    }

    /** All visible controls that fit. */
    <C extends Control> List<C> all(Class<C> type, Predicate<C> fits) {
        List<C> found = new ArrayList<>();
        for (Shell shell : display.getShells()) {
            if (shell.isVisible()) {
                collect(shell, type, fits, found);
            }
        }
        return found;
    }

    private static <C extends Control> void collect(Control control, Class<C> type, Predicate<C> fits, List<C> found) {
        if (type.isInstance(control) && control.isVisible() && fits.test(type.cast(control))) {
            found.add(type.cast(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, type, fits, found);
            }
        }
    }

    /** Presses and releases the left button in the middle of the control. */
    void click(Control control) {
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.button = 1;
            event.x = control.getSize().x / 2;
            event.y = control.getSize().y / 2;
            control.notifyListeners(type, event);
        }
    }

    /** Waits until a command can be executed. */
    void waitUntilOn(String command) {
        waitUntil(
                command + " is on",
                () -> window().getService(ICommandService.class)
                        .getCommand(command)
                        .isEnabled());
    }

    /** Executes a command as its key does, once it is on. */
    void execute(String command) throws CommandException {
        waitUntilOn(command);
        window().getService(IHandlerService.class).executeCommand(command, null);
    }

    /** The only folder in a folder, once it is there. */
    Path folderBelow(Path parent) {
        List<Path> found = new ArrayList<>();
        waitUntil("a folder appears below " + parent.getFileName(), () -> {
            try (var children =
                    Files.isDirectory(parent) ? Files.list(parent) : java.util.stream.Stream.<Path>empty()) {
                found.clear();
                children.filter(Files::isDirectory).forEach(found::add);
                return !found.isEmpty();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return found.getFirst();
    }

    /** Chooses what a control's menu offers. */
    void menuItem(Control control, String text) {
        Menu menu = control.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        Arrays.stream(menu.getItems())
                .filter(item -> item.getText().startsWith(text) && item.isEnabled())
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not offered"))
                .notifyListeners(SWT.Selection, new Event());
    }

    /** Brings the editor with that title to the front. */
    void activateEditor(String title) {
        IEditorReference found = Arrays.stream(page().getEditorReferences())
                .filter(reference -> reference.getTitle().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no editor is called " + title));
        page().activate(found.getEditor(true));
    }

    /** Does something that opens the system's dialog for files, and types the name of a file into that. */
    void answerFileDialog(Path file, Runnable open) {
        display.timerExec(FILE_DIALOG_MS, () -> {
            Keyboard keyboard = new Keyboard();
            keyboard.press(SWT.CTRL, 'a');
            keyboard.type(file.toString());
            keyboard.press(SWT.CR);
        });
        open.run();
    }

    /** Closes the dialog that tells at the start what is damaged, and answers its words. */
    String answerDamage() {
        Label words = one(
                Label.class,
                "the dialog on damage",
                label -> label.getShell().getText().equals("Parts of the workspace are damaged")
                        && label.getText().length() > 1);
        String text = words.getText();
        screenshotOf(words.getShell(), "damage-dialog");
        words.getShell().close();
        return text;
    }

    /** How many different colours the window shows in a coarse look. */
    int colours() {
        settle();
        Image image = shot(window().getShell());
        ImageData data = image.getImageData();
        image.dispose();
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < data.height; y += 2) {
            for (int x = 0; x < data.width; x += 2) {
                seen.add(data.getPixel(x, y));
            }
        }
        return seen.size();
    }

    /** Closes all editors without saving, ends all runs and removes all projects. */
    void cleanUp() throws CoreException {
        page().closeAllEditors(false);
        LiveRuns.instance().folders().forEach(LiveRuns.instance()::cancel);
        // A run whose folder vanishes while it ends tells so in a dialog.
        waitUntil("all runs end", () -> Job.getJobManager().find(LiveRuns.FAMILY).length == 0);
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, null);
        }
    }

    /** Lets everything that is due be laid out and painted. */
    void settle() {
        boolean[] due = {false};
        display.timerExec(SETTLE_MS, () -> due[0] = true);
        waitUntil("everything is painted", () -> due[0]);
    }

    /** Stores what the window shows, where the build asks for it. */
    void screenshot(String name) {
        screenshotOf(window().getShell(), name);
    }

    /** Stores what a window shows, where the build asks for it. */
    void screenshotOf(Shell shell, String name) {
        Optional<String> folder = Optional.ofNullable(System.getProperty("stratoscope.screenshots"));
        if (folder.isEmpty()) {
            return;
        }
        shell.forceActive();
        settle();
        shell.update();
        Image image = shot(shell);
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        try {
            Files.createDirectories(Path.of(folder.get()));
        } catch (IOException e) {
            throw new AssertionError("the folder for screenshots cannot be made", e);
        }
        loader.save(Path.of(folder.get(), name + ".png").toString(), SWT.IMAGE_PNG);
    }

    private Image shot(Shell shell) {
        Image image = new Image(display, shell.getSize().x, shell.getSize().y);
        GC gc = new GC(display);
        gc.copyArea(image, shell.getLocation().x, shell.getLocation().y);
        gc.dispose();
        return image;
    }
}
