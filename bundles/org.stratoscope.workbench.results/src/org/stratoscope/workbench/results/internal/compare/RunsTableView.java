package org.stratoscope.workbench.results.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.workbench.results.chart.SeriesColour;
import org.stratoscope.workbench.run.RunInput;
import org.stratoscope.workbench.run.RunText;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.TimeText;
import org.stratoscope.workbench.ui.Workbenches;

/** The compared runs with their colours; only settings that differ have columns. */
final class RunsTableView {

    private static final int FIXED = 3;
    private static final int DOT = 10;
    private static final int INDENT = 20;

    private final Table table;
    private final Consumer<List<ComparedRun>> remove;
    private List<ComparedRun> runs = List.of();
    private boolean marked = true;

    /**
     * Creates the table.
     *
     * @param selected told the runs that are selected
     * @param remove told the runs that the user wants to leave out
     */
    RunsTableView(Composite parent, Runnable selected, Consumer<List<ComparedRun>> remove) {
        this.remove = remove;
        table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData("id", "comparison.runs");
        Accessibles.name(table, "Compared runs");
        table.addListener(SWT.Selection, event -> selected.run());
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.PaintItem, this::paintColour);
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                removeSelected();
            } else if (event.keyCode == SWT.ESC) {
                table.deselectAll();
                selected.run();
            }
        });
        Menu menu = new Menu(table);
        item(menu, "Open run\tEnter", this::open);
        item(menu, "Leave out\tDelete", this::removeSelected);
        table.setMenu(menu);
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    Table table() {
        return table;
    }

    /**
     * Shows the runs.
     *
     * @param coloured whether each has a colour in the figures
     */
    void show(ComparisonContent content, boolean coloured) {
        marked = coloured;
        List<String> titles = new ArrayList<>(List.of("Run", "State", "Started"));
        content.differing().forEach(path -> titles.add(SweepValue.shortened(path)));
        table.setRedraw(false);
        try {
            if (!titles.equals(List.of(table.getColumns()).stream()
                    .map(TableColumn::getText)
                    .toList())) {
                columns(titles, content.differing());
            }
            List<String> before = selected().stream().map(ComparedRun::name).toList();
            runs = content.runs();
            table.setItemCount(runs.size());
            table.deselectAll();
            for (int i = 0; i < runs.size(); i++) {
                fill(table.getItem(i), runs.get(i), content.differing());
                if (before.contains(runs.get(i).name())) {
                    table.select(i);
                }
            }
        } finally {
            table.setRedraw(true);
        }
    }

    private void columns(List<String> titles, List<String> differing) {
        for (TableColumn old : table.getColumns()) {
            old.dispose();
        }
        for (int i = 0; i < titles.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(titles.get(i));
            column.setToolTipText(i < FIXED ? null : differing.get(i - FIXED));
            column.setWidth(i == 0 ? 200 : i < FIXED ? 80 + 50 * (i - 1) : 120);
            column.setMoveable(i > 0);
        }
    }

    private static void fill(TableItem item, ComparedRun run, List<String> differing) {
        item.setData(run);
        item.setText(0, run.name());
        item.setText(1, run.snapshot().map(one -> RunText.state(one.state())).orElse("Missing"));
        item.setText(
                2,
                run.snapshot().map(one -> TimeText.shortMoment(one.started())).orElse(run.problem()));
        for (int i = 0; i < differing.size(); i++) {
            item.setText(FIXED + i, Objects.toString(run.rows().settings().get(differing.get(i)), "\u2013"));
        }
    }

    /** The run's colour stands before its name. */
    private void paintColour(Event event) {
        if (marked && event.index == 0 && event.item.getData() instanceof ComparedRun run) {
            TableItem item = (TableItem) event.item;
            GC gc = event.gc;
            var cell = item.getBounds(0);
            gc.setAntialias(SWT.ON);
            SeriesColour.mark(
                    gc,
                    table,
                    run.rows().colour(),
                    cell.x + cell.width - INDENT + DOT / 2,
                    cell.y + cell.height / 2,
                    DOT / 2);
        }
    }

    List<ComparedRun> selected() {
        return List.of(table.getSelection()).stream()
                .map(item -> (ComparedRun) item.getData())
                .toList();
    }

    /** Selects the run of that name, or none. */
    void select(Optional<String> name) {
        table.deselectAll();
        for (int i = 0; i < runs.size(); i++) {
            if (name.filter(runs.get(i).name()::equals).isPresent()) {
                table.select(i);
                table.showItem(table.getItem(i));
            }
        }
    }

    private void removeSelected() {
        List<ComparedRun> away = selected();
        if (!away.isEmpty()) {
            table.deselectAll();
            remove.accept(away);
        }
    }

    private void open() {
        selected().forEach(run -> Workbenches.openEditor(new RunInput(run.folder()), RunInput.EDITOR));
    }
}
