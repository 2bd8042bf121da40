package org.stratoscope.workbench.internal.runs;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.workbench.run.RunText;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.ThemeColours;

/** The table of runs, which keeps its selection while runs change. */
final class RunsTable {

    private static final int BAR_HEIGHT = 3;

    private final TableViewer viewer;
    private RunList all = RunList.empty();

    RunsTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        table.setData("id", "runs");
        Accessibles.name(table, "Runs");
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setComparer(new SameFolder());
        ColumnViewerToolTipSupport.enableFor(viewer);
        for (RunColumn column : RunColumn.values()) {
            TableViewerColumn viewerColumn = new TableViewerColumn(viewer, SWT.LEFT);
            viewerColumn.getColumn().setText(column.title());
            viewerColumn.getColumn().setWidth(column.width());
            viewerColumn.setLabelProvider(new CellLabels(column));
        }
        table.addListener(SWT.PaintItem, this::paintBar);
        viewer.addDragSupport(
                DND.DROP_COPY | DND.DROP_MOVE, new Transfer[] {LocalSelectionTransfer.getTransfer()}, new Drag());
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Shows the runs; rows of runs that were there before stay where the user sees them. */
    void show(RunList now) {
        all = now;
        Table table = viewer.getTable();
        int top = table.getTopIndex();
        table.setRedraw(false);
        try {
            viewer.setInput(now.runs().toArray());
            table.setTopIndex(top);
        } finally {
            table.setRedraw(true);
        }
    }

    private void paintBar(Event event) {
        if (event.index != RunColumn.PROGRESS.ordinal() || !(event.item instanceof TableItem item)) {
            return;
        }
        if (item.getData() instanceof RunSnapshot run && run.state() == RunState.RUNNING) {
            Rectangle cell = item.getBounds(event.index);
            int width = cell.width - 12;
            int top = cell.y + cell.height - BAR_HEIGHT - 1;
            event.gc.setBackground(ThemeColours.line(viewer.getTable()));
            event.gc.fillRectangle(cell.x + 4, top, width, BAR_HEIGHT);
            event.gc.setBackground(ThemeColours.accent(viewer.getTable()));
            event.gc.fillRectangle(cell.x + 4, top, (int) (width * RunText.fraction(run)), BAR_HEIGHT);
        }
    }

    /** Runs are dragged into comparisons. */
    private final class Drag extends DragSourceAdapter {

        @Override
        public void dragStart(DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(viewer.getSelection());
        }

        @Override
        public void dragFinished(DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }
    }

    /** Two snapshots of one run are the same row. */
    private static final class SameFolder implements IElementComparer {

        @Override
        public boolean equals(Object one, Object other) {
            return one instanceof RunSnapshot a && other instanceof RunSnapshot b
                    ? a.folder().equals(b.folder())
                    : one.equals(other);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof RunSnapshot run ? run.folder().hashCode() : element.hashCode();
        }
    }

    private final class CellLabels extends ColumnLabelProvider {

        private final RunColumn column;

        CellLabels(RunColumn column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            return element instanceof RunSnapshot run ? column.text(run, all) : "";
        }

        @Override
        public Image getImage(Object element) {
            return column == RunColumn.STATE && element instanceof RunSnapshot run
                    ? Icons.image(RunText.icon(run.state()))
                    : null;
        }

        @Override
        public String getToolTipText(Object element) {
            if (!(element instanceof RunSnapshot run)) {
                return null;
            }
            String text = column == RunColumn.FOLDER ? run.folder().toString() : column.text(run, all);
            return text.isEmpty() ? null : text;
        }
    }
}
