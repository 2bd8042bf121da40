package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;

/**
 * The main steps by keys alone, in the workspace that {@link JourneyScript} left, whose editors have to be open again: open,
 * edit, undo, run, export, compare.
 */
final class KeyboardScript implements Script {

    private static final String EPOCHS = "subject.trainer.epochs";

    private static final int MANY = 80;
    private static final int ATTEMPTS = 4;

    private final Keyboard keyboard = new Keyboard();
    private Driver driver;
    private RunSteps runs;

    @Override
    public void perform(Driver window, Path folder) throws Exception {
        driver = window;
        runs = new RunSteps(driver);
        theEditorsAreOpenAgain();
        takeTheFocus();
        open();
        editAndUndo();
        runs.run(() -> keyboard.press(SWT.CTRL, 'r'));
        export(folder.resolve("by-keys.svg"));
        compare();
    }

    private void theEditorsAreOpenAgain() {
        runs.await("Finished");
        assertEquals(2, driver.page().getEditorReferences().length);
        runs.page("Drift");
        assertTrue(runs.drift().contains("numbers have the same bits"));
        runs.page("Figures");
        driver.waitUntil("its figures", () -> runs.figures().size() == 5);
        driver.screenshot("keys-1-restarted");
    }

    /** What a click on the window does. */
    private void takeTheFocus() {
        driver.window().getShell().forceActive();
        driver.page().getActiveEditor().setFocus();
        awaitFocus();
    }

    private void awaitFocus() {
        driver.waitUntil(
                "the window has the focus",
                () -> Display.getCurrent().getActiveShell() == driver.window().getShell() && focus() != null);
    }

    private void open() {
        quickAccess("views: project explorer", () -> focus() instanceof Tree);
        Tree tree = (Tree) focus();
        keyboard.press(SWT.HOME);
        keyboard.press(SWT.ARROW_RIGHT);
        until(
                "the experiment is selected",
                SWT.ARROW_DOWN,
                () -> tree.getSelectionCount() == 1
                        && tree.getSelection()[0].getText().equals("quickstart.experiment"));
        keyboard.press(SWT.CR);
        driver.waitUntil("its editor has the focus", () -> "card.general".equals(id(focus())));
    }

    private void editAndUndo() {
        keyboard.press(SWT.ARROW_RIGHT);
        keyboard.press(SWT.ARROW_RIGHT);
        until("the epochs have the focus", SWT.TAB, () -> EPOCHS.equals(id(focus())));
        Text epochs = (Text) focus();
        String before = epochs.getText();
        keyboard.press(SWT.CTRL, 'a');
        keyboard.type("3");
        driver.waitUntil("they are changed", () -> epochs.getText().equals("3"));
        driver.waitUntilOn("org.eclipse.ui.edit.undo");
        keyboard.press(SWT.CTRL, 'z');
        driver.waitUntil("the change is undone", () -> epochs.getText().equals(before));
        driver.waitUntilOn("org.eclipse.ui.edit.redo");
        keyboard.press(SWT.CTRL, 'y');
        driver.waitUntil("it is done again", () -> epochs.getText().equals("3"));
        driver.screenshot("keys-2-edited");
    }

    private void export(Path file) throws Exception {
        driver.waitUntil("the figures", () -> runs.figures().size() == 5);
        until(
                "the tools of a figure have the focus",
                SWT.TAB,
                () -> focus() instanceof ToolBar tools && isBelow(tools, id -> id.startsWith("figure.")));
        keyboard.press(' ');
        keyboard.press(SWT.ARROW_DOWN);
        keyboard.press(SWT.ARROW_DOWN);
        driver.screenshot("keys-3-menu");
        driver.answerFileDialog(file, () -> keyboard.press(SWT.CR));
        driver.waitUntil("the figure is saved", () -> Files.isRegularFile(file));
        awaitFocus();
    }

    private void compare() {
        quickAccess("views: runs", () -> "runs".equals(id(focus())));
        Table table = (Table) focus();
        keyboard.press(SWT.HOME);
        // The first key finds the table without a cursor.
        for (int i = 0; i < 2 && table.getSelectionCount() < 2; i++) {
            keyboard.press(SWT.SHIFT, SWT.ARROW_DOWN);
        }
        driver.waitUntil("two runs are selected", () -> table.getSelectionCount() == 2);
        keyboard.press(SWT.ALT, 'r');
        keyboard.press('o');
        Table compared = driver.byId(Table.class, "comparison.runs");
        driver.waitUntil("both runs are compared", () -> compared.getItemCount() == 2);
        driver.screenshot("keys-4-compare");
    }

    /** Goes to a view as Ctrl+3 does; once more where the list was slower than Enter, as a person would. */
    private void quickAccess(String what, BooleanSupplier arrived) {
        for (int attempt = 0; attempt < ATTEMPTS && !arrived.getAsBoolean(); attempt++) {
            choose(what);
            for (int i = 0; i < ATTEMPTS && !arrived.getAsBoolean(); i++) {
                driver.settle();
            }
        }
        driver.waitUntil(what + " has the focus", arrived);
    }

    private void choose(String what) {
        keyboard.press(SWT.CTRL, '3');
        driver.waitUntil("the field for words", () -> focus() instanceof Text);
        Text words = (Text) focus();
        keyboard.type(what);
        driver.waitUntil(
                "something is found for " + what,
                () -> words.isDisposed()
                        || driver.all(
                                                Table.class,
                                                found -> found.getShell() == words.getShell()
                                                        && found.getItemCount() > 0)
                                        .size()
                                == 1);
        // What is found for the last letters comes a moment later, and Enter takes what stands there.
        driver.settle();
        driver.settle();
        keyboard.press(SWT.CR);
    }

    /** Presses a key until something is so. */
    private void until(String what, int key, BooleanSupplier condition) {
        for (int i = 0; i < MANY && !condition.getAsBoolean(); i++) {
            keyboard.press(key);
        }
        driver.waitUntil(what, condition);
    }

    private static boolean isBelow(Control control, Predicate<String> wanted) {
        for (Composite parent = control.getParent(); parent != null; parent = parent.getParent()) {
            if (parent.getData("id") instanceof String id && wanted.test(id)) {
                return true;
            }
        }
        return false;
    }

    private static Control focus() {
        return Display.getCurrent().getFocusControl();
    }

    private static String id(Control control) {
        return control != null && control.getData("id") instanceof String id ? id : "";
    }
}
