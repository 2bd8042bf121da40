package org.stratoscope.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Finds widgets by what a user sees or by their id, and waits for conditions while the window lives on. */
final class Driver {

    private static final long PATIENCE_MS = 30_000;

    private static final int SETTLE_MS = 700;

    private final Display display = Display.getCurrent();

    IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Lets the window work until the condition holds; fails with the words when it never does. */
    void waitUntil(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_MS * 1_000_000;
        // Wakes the display so that a condition that no event announces is looked at again.
        Runnable wake = new Runnable() {
            @Override
            public void run() {
                display.timerExec(20, this);
            }
        };
        wake.run();
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    screenshot("never-" + what.replaceAll("[^a-z0-9]+", "-"));
                    throw new AssertionError("never happened: " + what);
                }
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        } finally {
            display.timerExec(-1, wake);
        }
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

    /** Executes a command as its key does, once it is on. */
    void execute(String command) throws CommandException {
        waitUntil(
                command + " is on",
                () -> window().getService(ICommandService.class)
                        .getCommand(command)
                        .isEnabled());
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

    /** Closes all editors without saving and removes all projects. */
    void cleanUp() throws CoreException {
        page().closeAllEditors(false);
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, null);
        }
    }

    /** Lets everything that is due be laid out and painted. */
    private void settle() {
        boolean[] due = {false};
        display.timerExec(SETTLE_MS, () -> due[0] = true);
        while (!due[0]) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
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
        Image image = new Image(display, shell.getSize().x, shell.getSize().y);
        GC gc = new GC(display);
        gc.copyArea(image, shell.getLocation().x, shell.getLocation().y);
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        gc.dispose();
        image.dispose();
        try {
            Files.createDirectories(Path.of(folder.get()));
        } catch (IOException e) {
            throw new AssertionError("the folder for screenshots cannot be made", e);
        }
        loader.save(Path.of(folder.get(), name + ".png").toString(), SWT.IMAGE_PNG);
    }
}
