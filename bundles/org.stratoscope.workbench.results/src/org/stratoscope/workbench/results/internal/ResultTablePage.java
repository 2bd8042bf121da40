package org.stratoscope.workbench.results.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.charts.StatisticHelp;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.ThemeColours;

/** The result rows: filtered and sorted in the background, drawn row by row as they scroll into sight. */
final class ResultTablePage {

    private static final String STATISTIC = "statistic";

    private final Composite page;
    private final Text filter;
    private final Label count;
    private final Table table;
    private ResultTable results = ResultTable.empty(List.of());
    private List<ResultColumn> columns = List.of();
    private List<ResultRow> rows = List.of();
    private int request;

    ResultTablePage(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).applyTo(page);
        filter = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter, such as: sensitivity D conv");
        filter.setData("id", "run.table.filter");
        Accessibles.name(filter, "Filter rows");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        count = new Label(page, SWT.RIGHT);
        count.setForeground(ThemeColours.faint(page));
        GridDataFactory.swtDefaults().hint(260, SWT.DEFAULT).applyTo(count);
        table = new Table(page, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData("id", "run.table");
        Accessibles.name(table, "Results");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(2, 1)
                .hint(200, 100)
                .applyTo(table);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c') {
                copy();
            }
        });
        Menu menu = new Menu(table);
        MenuItem copy = new MenuItem(menu, SWT.PUSH);
        copy.setText("Copy exact values\tCtrl+C");
        copy.addListener(SWT.Selection, event -> copy());
        table.setMenu(menu);
        table.addListener(SWT.MouseMove, event -> tellInFull(new Point(event.x, event.y)));
        filter.addListener(SWT.Modify, event -> arrange());
        tellCount();
    }

    Control control() {
        return page;
    }

    void show(RunContent content) {
        if (content.table().equals(results) && !columns.isEmpty()) {
            return;
        }
        boolean newColumns = columns.isEmpty() || !content.table().axes().equals(results.axes());
        results = content.table();
        if (newColumns) {
            createColumns();
        }
        arrange();
    }

    private void createColumns() {
        for (TableColumn old : table.getColumns()) {
            old.dispose();
        }
        columns = ResultColumn.of(results.axes());
        for (ResultColumn column : columns) {
            TableColumn shown = new TableColumn(table, column.number() ? SWT.RIGHT : SWT.LEFT);
            shown.setText(column.title());
            shown.setToolTipText(column.name());
            shown.setWidth(column.width());
            shown.setMoveable(true);
            shown.addListener(SWT.Selection, event -> sortBy(shown));
        }
    }

    private void sortBy(TableColumn column) {
        boolean again = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        arrange();
    }

    /** Filters and sorts; only the latest request is shown. */
    private void arrange() {
        int mine = ++request;
        ResultTable source = results;
        List<String> words = Arrays.stream(
                        filter.getText().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<ResultColumn> all = columns;
        int sorted = table.getSortColumn() == null ? -1 : table.indexOf(table.getSortColumn());
        boolean down = table.getSortDirection() == SWT.DOWN;
        Background.run(
                "Arrange results",
                () -> {
                    List<ResultRow> found = new ArrayList<>(source.rows());
                    found.removeIf(row -> !matches(row, words));
                    if (sorted >= 0) {
                        var order = all.get(sorted).order();
                        found.sort(down ? order.reversed() : order);
                    }
                    return found;
                },
                found -> {
                    if (mine == request && !table.isDisposed()) {
                        rows = found;
                        table.setItemCount(found.size());
                        table.clearAll();
                        tellCount();
                    }
                },
                failure -> tellCount());
    }

    private static boolean matches(ResultRow row, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String text = (row.measurement()
                        + ' '
                        + row.subject()
                        + ' '
                        + row.result().statistic()
                        + ' '
                        + row.result()
                                .layer()
                                .map(l -> l.name() + ' ' + l.kind())
                                .orElse("")
                        + ' '
                        + row.point())
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    private void tellCount() {
        if (results.rows().isEmpty()) {
            count.setText("The numbers appear as tasks finish");
        } else if (rows.size() == results.rows().size()) {
            count.setText(rows.size() + " rows");
        } else {
            count.setText(rows.size() + " of " + results.rows().size() + " rows");
        }
    }

    private void fill(Event event) {
        ResultRow row = rows.get(event.index);
        TableItem item = (TableItem) event.item;
        for (int i = 0; i < columns.size(); i++) {
            item.setText(i, columns.get(i).text().apply(row));
        }
    }

    /** A value that is shown by its label or with fewer digits is told in full under the pointer, a statistic explained. */
    private void tellInFull(Point at) {
        TableItem item = table.getItem(at);
        int row = item == null ? Integer.MAX_VALUE : table.indexOf(item);
        String text = null;
        for (int i = 0; row < rows.size() && i < columns.size(); i++) {
            if (item.getBounds(i).contains(at)) {
                String exact = columns.get(i).exact().apply(rows.get(row));
                text = columns.get(i).name().equals(STATISTIC)
                        ? StatisticHelp.of(exact).orElse(null)
                        : exact.equals(item.getText(i)) ? null : exact;
            }
        }
        if (!Objects.equals(text, table.getToolTipText())) {
            table.setToolTipText(text);
        }
    }

    private void copy() {
        String text = Arrays.stream(table.getSelectionIndices())
                .mapToObj(index -> columns.stream()
                        .map(column -> column.exact().apply(rows.get(index)))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
