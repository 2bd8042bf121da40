package org.stratoscope.workbench.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PartInitException;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.workbench.run.RunInput;

/** What scripts do with runs. */
final class RunSteps {

    /** A task takes seconds, but the machine may be busy with others. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String FIGURE = "figure.";

    private final Driver driver;

    RunSteps(Driver driver) {
        this.driver = driver;
    }

    /** The folder of the run in the active editor. */
    Optional<Path> shown() {
        return Optional.ofNullable(driver.page().getActiveEditor())
                .map(editor -> editor.getEditorInput())
                .filter(RunInput.class::isInstance)
                .map(input -> ((RunInput) input).folder());
    }

    /** Starts a run and waits for its editor. */
    Path begun(Runnable start) {
        Optional<Path> before = shown();
        start.run();
        driver.waitUntil("the run opens", PATIENCE, () -> shown().isPresent() && !shown().equals(before));
        return shown().orElseThrow();
    }

    /** Starts a run and waits until it is finished. */
    Path run(Runnable start) {
        Path folder = begun(start);
        await("Finished");
        return folder;
    }

    /** What the header of the shown run says of it. */
    String state() {
        return driver.all(Label.class, label -> "run.state".equals(label.getData("id"))).stream()
                .findFirst()
                .map(Label::getText)
                .orElse("");
    }

    /** Waits for a state of the shown run. */
    void await(String state) {
        driver.waitUntil("the run is " + state, PATIENCE, () -> state().startsWith(state));
    }

    /** Waits for a run beside the given one to end with its report shown. */
    void awaitReplay(Path before) {
        driver.waitUntil(
                "the replay opens",
                PATIENCE,
                () -> shown().isPresent() && !shown().get().equals(before));
        await("Finished");
    }

    /** The report of the replay that is shown. */
    String drift() {
        StyledText text = driver.byId(StyledText.class, "run.drift");
        driver.waitUntil("the report", PATIENCE, () -> text.getText().contains(" numbers "));
        return text.getText();
    }

    /** The titles of the figures that are shown, whether scrolled out of sight or not. */
    List<String> figures() {
        return figureAreas().stream()
                .map(area -> ((String) area.getData("id")).substring(FIGURE.length()))
                .toList();
    }

    private List<Composite> figureAreas() {
        return driver.all(
                Composite.class,
                area -> area.getData("id") instanceof String id && id.startsWith(FIGURE) && !id.equals(FIGURE));
    }

    /** Scrolls to a figure. */
    void show(String title) {
        Composite area = driver.byId(Composite.class, FIGURE + title);
        for (Composite parent = area.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrolledComposite scroll) {
                scroll.showControl(area);
            }
        }
    }

    /** Chooses a format in the menu of a figure. */
    void exportAs(String title, String format) {
        Composite area = driver.byId(Composite.class, FIGURE + title);
        Control chart = driver.all(Control.class, control -> isBelow(control, area) && control.getMenu() != null)
                .getFirst();
        driver.menuItem(chart, "Save as " + format + "...");
    }

    private static boolean isBelow(Control control, Composite area) {
        Composite parent = control.getParent();
        return parent == area || parent != null && isBelow(parent, area);
    }

    /** The table of runs, once it has so many. */
    Table table(int count) throws PartInitException {
        driver.page().showView("org.stratoscope.workbench.runs");
        Table table = driver.byId(Table.class, "runs");
        driver.waitUntil(count + " runs", () -> table.getItemCount() == count);
        return table;
    }

    /** Selects runs in their view. */
    void select(Path... folders) {
        Table table = driver.byId(Table.class, "runs");
        List<Path> wanted = Arrays.asList(folders);
        TableItem[] items = Arrays.stream(table.getItems())
                .filter(item -> item.getData() instanceof RunSnapshot run && wanted.contains(run.folder()))
                .toArray(TableItem[]::new);
        if (items.length != wanted.size()) {
            throw new AssertionError("not all of " + wanted + " are in the view of runs");
        }
        table.setSelection(items);
        Event event = new Event();
        event.item = items[0];
        table.notifyListeners(SWT.Selection, event);
    }

    /** Shows a page of the run in the active editor. */
    void page(String title) {
        CTabFolder tabs = driver.one(
                CTabFolder.class,
                "the run's page " + title,
                folder -> folder.getItemCount() > 1
                        && folder.getItem(1).getText().equals("Table")
                        && index(folder, title) >= 0);
        tabs.setSelection(index(tabs, title));
        tabs.notifyListeners(SWT.Selection, new Event());
    }

    private static int index(CTabFolder tabs, String title) {
        return IntStream.range(0, tabs.getItemCount())
                .filter(i -> tabs.getItem(i).getText().equals(title))
                .findFirst()
                .orElse(-1);
    }
}
