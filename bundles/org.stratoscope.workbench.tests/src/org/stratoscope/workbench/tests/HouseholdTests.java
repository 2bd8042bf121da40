package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.examples.Examples;
import org.stratoscope.workbench.run.RunInput;

/** The window answers, forgets what is closed, and names what can be reached. */
class HouseholdTests {

    private static final List<String> CARDS =
            List.of("data", "subject", "perturb", "measure", "sweep", "views", "general");
    private static final int WALKS = 3;
    private static final int COLLECTIONS = 20;

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private IFile quickstart(IProject project) throws CoreException {
        return Projects.experiment(
                project, Examples.find("quickstart").orElseThrow().document());
    }

    @Test
    void theWindowAnswersWhileAnExperimentIsEditedAndARunIsLookedAt() throws Exception {
        IProject project = Projects.create("answering");
        IFile file = quickstart(project);
        Path run = RunFixture.finished(Projects.runs(project));
        // What is loaded for the first time belongs to the start.
        walk(file, run);
        // What the program itself computes too long it computes each time; what the machine adds comes and goes.
        List<List<Long>> stalls = new ArrayList<>();
        for (int i = 0; i < WALKS && (i == 0 || !stalls.getLast().isEmpty()); i++) {
            driver.page().closeAllEditors(false);
            try (Watchdog watchdog = new Watchdog()) {
                walk(file, run);
                stalls.add(watchdog.stalls());
                assertTrue(watchdog.events() > CARDS.size(), watchdog.events() + " events");
            }
        }
        assertEquals(List.of(), stalls.getLast(), "stalls of each walk: " + stalls);
    }

    /** Does things as events of their own, as a user's clicks are. */
    private void event(Driving action) {
        boolean[] done = {false};
        driver.window().getShell().getDisplay().asyncExec(() -> {
            try {
                action.run();
                done[0] = true;
            } catch (CoreException e) {
                throw new AssertionError(e);
            }
        });
        driver.waitUntil("the event", () -> done[0]);
    }

    private interface Driving {
        void run() throws CoreException;
    }

    private void walk(IFile file, Path run) {
        event(() -> IDE.openEditor(driver.page(), file));
        for (String card : CARDS) {
            Canvas canvas = driver.byId(Canvas.class, "card." + card);
            event(() -> driver.click(canvas));
        }
        Text title = driver.byId(Text.class, "title");
        for (int i = 0; i < 20; i++) {
            String words = "Title " + i;
            event(() -> title.setText(words));
        }
        event(() -> driver.page().openEditor(new RunInput(run), RunInput.EDITOR));
        driver.byId(Composite.class, "figure.Sensitivity D, G and R by depth");
        driver.byId(Label.class, "run.state");
    }

    @Test
    void closedEditorsAreForgotten() throws Exception {
        IProject project = Projects.create("forgotten");
        IFile file = quickstart(project);
        Path run = RunFixture.finished(Projects.runs(project));
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        List<WeakReference<IEditorPart>> closed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            closed.add(openAndClose(file));
            driver.page().openEditor(new RunInput(run), RunInput.EDITOR);
            driver.byId(Composite.class, "figure.Sensitivity D, G and R by depth");
            closed.add(new WeakReference<>(driver.page().getActiveEditor()));
            driver.page().closeAllEditors(false);
        }
        // What the window still has to do may hold an editor, so it gets the time to do that before each collection.
        long left = closed.size();
        for (int i = 0; i < COLLECTIONS && left > 0; i++) {
            driver.settle();
            System.gc();
            left = closed.stream().filter(reference -> reference.get() != null).count();
        }
        assertEquals(0, left, left + " of " + closed.size() + " closed editors are still held");
    }

    private WeakReference<IEditorPart> openAndClose(IFile file) throws CoreException {
        IEditorPart editor = IDE.openEditor(driver.page(), file);
        for (String card : CARDS) {
            driver.click(driver.byId(Canvas.class, "card." + card));
        }
        driver.page().closeEditor(editor, false);
        return new WeakReference<>(editor);
    }

    @Test
    void everyControlOfOurEditorsAndViewsHasAName() throws Exception {
        IProject project = Projects.create("named");
        IFile file = quickstart(project);
        Path run = RunFixture.finished(Projects.runs(project));
        List<String> nameless = new ArrayList<>();
        IDE.openEditor(driver.page(), file);
        for (String card : CARDS) {
            driver.click(driver.byId(Canvas.class, "card." + card));
            collect(nameless);
        }
        for (String view : List.of(
                "org.stratoscope.workbench.editor.library",
                "org.stratoscope.workbench.results.preview",
                "org.stratoscope.workbench.runs",
                IPageLayout.ID_OUTLINE)) {
            driver.page().showView(view);
            collect(nameless);
        }
        driver.page().openEditor(new RunInput(run), RunInput.EDITOR);
        driver.byId(Composite.class, "figure.Sensitivity D, G and R by depth");
        CTabFolder tabs = driver.one(
                CTabFolder.class,
                "the run's tabs",
                folder -> folder.getItemCount() == 5
                        && folder.getItem(1).getText().equals("Table"));
        for (int i = 0; i < tabs.getItemCount(); i++) {
            tabs.setSelection(i);
            tabs.notifyListeners(SWT.Selection, new Event());
            collect(nameless);
        }
        assertEquals(List.of(), nameless.stream().distinct().toList());
    }

    private void collect(List<String> nameless) {
        for (Control control : driver.all(Control.class, HouseholdTests::isOurs)) {
            if (name(control).isBlank()) {
                nameless.add(control.getClass().getSimpleName() + " " + control.getData("id"));
            }
            if (control instanceof ToolBar bar) {
                for (ToolItem item : bar.getItems()) {
                    boolean named = !item.getText().isBlank() || item.getToolTipText() != null;
                    if (!named && (item.getStyle() & SWT.SEPARATOR) == 0) {
                        nameless.add("tool item in " + bar.getData("id"));
                    }
                }
            }
        }
    }

    /** Controls that a user reaches with the keyboard and that carry an id of ours. */
    private static boolean isOurs(Control control) {
        boolean reached = control instanceof Button
                || control instanceof Text
                || control instanceof Combo
                || control instanceof org.eclipse.swt.widgets.List
                || control instanceof Table
                || control instanceof Tree
                || control instanceof Scale
                || control instanceof Spinner
                || control instanceof StyledText
                || control.getClass() == Canvas.class;
        return reached && control.getData("id") instanceof String;
    }

    private static String name(Control control) {
        return switch (control) {
            case Button button when !button.getText().isBlank() -> button.getText();
            case Text text
            when !text.getMessage().isBlank() && AccessibleNames.of(control).isBlank() -> text.getMessage();
            default -> AccessibleNames.of(control);
        };
    }
}
