package org.stratoscope.workbench.results.internal.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.task.inspection.NodeRow;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.ThemeColours;

/** The rows of all layers, which can be sorted and filtered. */
public final class LayerTable {

    private final Composite area;
    private final Text filter;
    private final Label count;
    private final Table table;
    private final IntConsumer chosen;
    private List<NodeRow> all = List.of();
    private List<NodeRow> rows = List.of();
    private int selected = GraphLayout.IMAGES;

    /** Creates the table; it tells the index of the node that is chosen. */
    public LayerTable(Composite parent, IntConsumer chosen) {
        this.chosen = chosen;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(area);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter, such as: convolution stride 2");
        filter.setData("id", "network.filter");
        Accessibles.name(filter, "Filter layers");
        filter.addListener(SWT.Modify, event -> arrange());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        count = new Label(area, SWT.RIGHT);
        count.setForeground(ThemeColours.faint(area));
        GridDataFactory.swtDefaults().hint(110, SWT.DEFAULT).applyTo(count);
        table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData("id", "network.table");
        Accessibles.name(table, "Layers");
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(200, 80).applyTo(table);
        for (LayerColumn column : LayerColumn.values()) {
            TableColumn shown = new TableColumn(table, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
            shown.setText(column.title());
            shown.setWidth(column.width());
            shown.setMoveable(true);
            shown.addListener(SWT.Selection, event -> sortBy(shown));
        }
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> choose());
        table.addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c') {
                copy();
            }
        });
    }

    /** The table with its filter. */
    public Control control() {
        return area;
    }

    /** Shows the layers of a network. */
    public void show(NetworkTable network) {
        all = network.nodes();
        arrange();
    }

    /** Marks the row of a node and scrolls it into sight; none where the filter hides it. */
    void select(int node) {
        selected = node;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).index() == node) {
                if (table.getSelectionIndex() != i) {
                    table.setSelection(i);
                }
                return;
            }
        }
        table.deselectAll();
    }

    private void choose() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            chosen.accept(rows.get(index).index());
        }
    }

    private void sortBy(TableColumn column) {
        boolean again = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        arrange();
    }

    private void arrange() {
        List<String> words = Arrays.stream(
                        filter.getText().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<NodeRow> found = new ArrayList<>(all);
        found.removeIf(row -> !words.stream().allMatch(LayerColumn.searched(row)::contains));
        if (table.getSortColumn() != null) {
            var order = LayerColumn.values()[table.indexOf(table.getSortColumn())].order();
            found.sort(table.getSortDirection() == SWT.DOWN ? order.reversed() : order);
        }
        rows = found;
        table.setItemCount(rows.size());
        table.clearAll();
        count.setText(rows.size() == all.size() ? all.size() + " layers" : rows.size() + " of " + all.size());
        select(selected);
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        NodeRow row = rows.get(event.index);
        for (LayerColumn column : LayerColumn.values()) {
            item.setText(column.ordinal(), column.text(row));
        }
    }

    private void copy() {
        String text = Arrays.stream(table.getSelectionIndices())
                .mapToObj(rows::get)
                .map(row -> Arrays.stream(LayerColumn.values())
                        .map(column -> column.text(row))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
