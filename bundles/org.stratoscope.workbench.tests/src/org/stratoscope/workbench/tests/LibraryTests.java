package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.model.path.ExperimentPaths;

/** Components are found in the library, explained and put into the experiment; lists are edited; the outline follows. */
class LibraryTests {

    private static final String LIBRARY = "org.stratoscope.workbench.editor.library";

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private IEditorPart open(IFile file) throws CoreException {
        IEditorPart editor = IDE.openEditor(driver.page(), file);
        driver.byId(Canvas.class, "card.general");
        return editor;
    }

    private IFile quickstart(String project) throws CoreException {
        return Projects.experiment(
                Projects.create(project),
                Examples.find("quickstart").orElseThrow().document());
    }

    private static List<TreeItem> leaves(Tree tree) {
        List<TreeItem> leaves = new ArrayList<>();
        for (TreeItem kind : tree.getItems()) {
            leaves.addAll(List.of(kind.getItems()));
        }
        return leaves;
    }

    private Tree search(String words) throws CoreException {
        driver.page().showView(LIBRARY);
        Tree tree = driver.byId(Tree.class, "library.tree");
        driver.waitUntil(
                "the components are listed",
                () -> tree.getItemCount() > 1
                        || !driver.byId(Text.class, "library.search").getText().isEmpty());
        driver.byId(Text.class, "library.search").setText(words);
        return tree;
    }

    private static void choose(Tree tree, String title) {
        TreeItem item = leaves(tree).stream()
                .filter(leaf -> leaf.getText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not among "
                        + leaves(tree).stream().map(TreeItem::getText).toList()));
        tree.setSelection(item);
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Selection, event);
    }

    private static void press(org.eclipse.swt.widgets.Control control, int type, int mask, int key) {
        Event event = new Event();
        event.stateMask = mask;
        event.keyCode = key;
        control.notifyListeners(type, event);
    }

    @Test
    void aSearchFindsComponentsAndThePageExplainsThem() throws CoreException {
        Tree tree = search("pixels displacement");
        driver.waitUntil(
                "the diffeomorphism is found",
                () -> leaves(tree).stream().anyMatch(leaf -> leaf.getText().contains("iffeomorphism")));
        assertTrue(leaves(tree).stream().noneMatch(leaf -> leaf.getText().contains("CIFAR")));
        TreeItem found = leaves(tree).stream()
                .filter(leaf -> leaf.getText().contains("iffeomorphism"))
                .findFirst()
                .orElseThrow();
        choose(tree, found.getText());
        String page = driver.byId(StyledText.class, "library.page").getText();
        assertTrue(page.startsWith(found.getText() + "\ndiffeomorphism, perturbation"), page);
        assertTrue(page.contains("cutoff  integer"), page);
        assertTrue(page.contains("in pixels"), page);
        driver.screenshot("library");
        driver.byId(Text.class, "library.search").setText("");
    }

    @Test
    void enterAddsAComponentAndShowsIt() throws Exception {
        IFile file = quickstart("library");
        IEditorPart editor = open(file);
        int before = ExperimentDocuments.load(file.getLocation().toPath())
                .getPerturbations()
                .size();
        Tree tree = search("noise");
        driver.waitUntil(
                "noise is found",
                () -> leaves(tree).stream()
                        .anyMatch(leaf -> leaf.getParentItem().getText().equals("Perturbations")));
        TreeItem noise = leaves(tree).stream()
                .filter(leaf -> leaf.getParentItem().getText().equals("Perturbations"))
                .findFirst()
                .orElseThrow();
        choose(tree, noise.getText());
        Event enter = new Event();
        enter.item = noise;
        tree.notifyListeners(SWT.DefaultSelection, enter);
        org.eclipse.swt.widgets.List names = driver.byId(org.eclipse.swt.widgets.List.class, "perturbations");
        assertEquals(before, names.getSelectionIndex());
        driver.screenshot("added");
        driver.page().saveEditor(editor, false);
        Experiment saved = ExperimentDocuments.load(file.getLocation().toPath());
        assertEquals(before + 1, saved.getPerturbations().size());
        driver.byId(Text.class, "library.search").setText("");
    }

    @Test
    void listItemsAreCopiedPastedDuplicatedAndMovedByKeys() throws Exception {
        IFile file = quickstart("lists");
        IEditorPart editor = open(file);
        driver.click(driver.byId(Canvas.class, "card.measure"));
        org.eclipse.swt.widgets.List names = driver.byId(org.eclipse.swt.widgets.List.class, "measurements");
        List<String> before = List.of(names.getItems());
        names.select(0);
        names.notifyListeners(SWT.Selection, new Event());
        names.setFocus();
        driver.waitUntil("the list has the focus", names::isFocusControl);
        driver.execute("org.eclipse.ui.edit.copy");
        driver.execute("org.eclipse.ui.edit.paste");
        assertEquals(before.size() + 1, names.getItemCount());
        assertEquals(1, names.getSelectionIndex());
        assertNotEquals(names.getItem(0), names.getItem(1));

        press(names, SWT.KeyDown, SWT.MOD1, 'd');
        assertEquals(before.size() + 2, names.getItemCount());
        String third = names.getItem(2);
        press(names, SWT.KeyDown, SWT.ALT, SWT.ARROW_UP);
        assertEquals(third, names.getItem(1));
        assertEquals(1, names.getSelectionIndex());
        driver.execute("org.eclipse.ui.edit.delete");
        assertFalse(List.of(names.getItems()).contains(third));

        driver.execute("org.eclipse.ui.edit.undo");
        assertEquals(third, names.getItem(1));
        driver.page().saveEditor(editor, false);
        Experiment saved = ExperimentDocuments.load(file.getLocation().toPath());
        assertEquals(before.size() + 2, saved.getMeasurements().size());
        assertEquals(
                saved.getMeasurements().size(),
                saved.getMeasurements().stream()
                        .map(ExperimentPaths::label)
                        .distinct()
                        .count());
    }

    @Test
    void theOutlineMarksProblemsAndLeadsToThem() throws CoreException {
        String document = new String(Examples.find("quickstart").orElseThrow().document(), StandardCharsets.UTF_8)
                .replace("id=\"noise\"", "id=\"absent\"");
        open(Projects.experiment(Projects.create("outline"), document.getBytes(StandardCharsets.UTF_8)));
        driver.page().showView(IPageLayout.ID_OUTLINE);
        Tree tree = driver.byId(Tree.class, "outline");
        driver.waitUntil("the outline is filled", () -> leaves(tree).size() > 5);
        TreeItem measure = List.of(tree.getItems()).stream()
                .filter(item -> item.getText().equals("Measure"))
                .findFirst()
                .orElseThrow();
        TreeItem last = measure.getItem(measure.getItemCount() - 1);
        assertNotNull(last.getImage());
        tree.setSelection(last);
        Event event = new Event();
        event.item = last;
        tree.notifyListeners(SWT.Selection, event);
        org.eclipse.swt.widgets.List names = driver.byId(org.eclipse.swt.widgets.List.class, "measurements");
        assertEquals(measure.getItemCount() - 1, names.getSelectionIndex());
        driver.screenshot("outline");
    }
}
