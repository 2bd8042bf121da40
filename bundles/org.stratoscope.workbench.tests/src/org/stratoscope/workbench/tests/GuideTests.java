package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.Preferences;

/** The guides lead through commands that exist, and the welcome page has room for all it shows. */
class GuideTests {

    private static final String VIEW = "org.stratoscope.workbench.guide";

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        Preferences.store().setToDefault("guide.first");
        IViewPart view = driver.page().findView(VIEW);
        if (view != null) {
            driver.page().hideView(view);
        }
        driver.cleanUp();
    }

    @Test
    void everyGuideOpensAndItsStepsCanBeTaken() throws Exception {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        for (String guide : new String[] {"network", "metric", "first"}) {
            driver.execute("org.stratoscope.workbench.guide." + guide);
            driver.byId(Button.class, "guide.step.0");
            driver.screenshot("guide-" + guide);
        }
        List<String> steps = new ArrayList<>();
        for (var field : Class.forName("org.stratoscope.workbench.internal.guide.Guides", true, loader())
                .getDeclaredFields()) {
            if (field.getName().equals(field.getName().toUpperCase(Locale.ROOT))
                    && field.getType().isRecord()) {
                field.setAccessible(true);
                Matcher found = Pattern.compile("command=([^\\]]+)")
                        .matcher(field.get(null).toString());
                while (found.find()) {
                    assertTrue(commands.deserialize(found.group(1)).getCommand().isDefined(), found.group(1));
                    steps.add(found.group(1));
                }
            }
        }
        assertTrue(steps.size() >= 12, steps.toString());
    }

    private static ClassLoader loader() {
        return FrameworkUtil.getBundle(Icons.class).adapt(BundleWiring.class).getClassLoader();
    }

    @Test
    void aStepIsTakenByAClickAndStaysCheckedOff() throws Exception {
        driver.execute("org.stratoscope.workbench.guide.first");
        assertEquals(
                "0 of 6 steps done.", driver.byId(Label.class, "guide.progress").getText());
        driver.byId(Link.class, "guide.action.4").notifyListeners(SWT.Selection, new Event());
        driver.waitUntil(
                "the runs are shown",
                () -> driver.page().isPartVisible(driver.page().findView("org.stratoscope.workbench.runs")));
        assertTrue(driver.byId(Button.class, "guide.step.4").getSelection());
        Path kept = Platform.getLocation()
                .append(".metadata/.plugins/org.eclipse.core.runtime/.settings/org.stratoscope.workbench.prefs")
                .toPath();
        driver.waitUntil("the disk knows it", () -> holds(kept, "guide.first=4"));
        driver.page().hideView(driver.page().findView(VIEW));
        driver.execute("org.stratoscope.workbench.guide.first");
        assertTrue(driver.byId(Button.class, "guide.step.4").getSelection());
        assertEquals(
                "1 of 6 steps done.", driver.byId(Label.class, "guide.progress").getText());
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theWelcomePageShowsItsThreeTilesAndTheGuidesWithoutScrolling() throws PartInitException {
        Shell shell = driver.window().getShell();
        Point before = shell.getSize();
        shell.setSize(1280, 800);
        try {
            driver.page().openEditor(welcome(), "org.stratoscope.workbench.welcome");
            Canvas last = driver.byId(Canvas.class, "welcome.figures");
            driver.waitUntil("the third tile stands beside the others", () -> last.getLocation().x > 400);
            Link guides = driver.byId(Link.class, "welcome.guides");
            for (var control : new org.eclipse.swt.widgets.Control[] {last, guides}) {
                Composite page = last.getParent().getParent().getParent().getParent();
                Rectangle room = driver.window().getShell().getDisplay().map(page, null, page.getClientArea());
                Rectangle place = control.getDisplay().map(control.getParent(), null, control.getBounds());
                assertTrue(
                        room.contains(place.x, place.y)
                                && room.contains(place.x + place.width - 1, place.y + place.height - 1),
                        place + " in " + room);
            }
            driver.screenshot("welcome-1280");
        } finally {
            shell.setSize(before);
        }
    }

    private org.eclipse.ui.IEditorInput welcome() throws PartInitException {
        try {
            driver.execute("org.stratoscope.workbench.welcome");
        } catch (org.eclipse.core.commands.common.CommandException e) {
            throw new AssertionError(e);
        }
        driver.waitUntil("the welcome page", () -> driver.page().getActiveEditor() != null);
        return driver.page().getActiveEditor().getEditorInput();
    }
}
