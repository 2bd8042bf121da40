package org.stratoscope.workbench.results.chart;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Names the series below a chart; clicking one hides it or shows it again. It scrolls when there are many. */
final class Legend {

    private static final int HEIGHT_AT_MOST = 72;
    private static final int SHARE_AT_MOST = 3;
    private static final int LEFT = 12;

    private final ScrolledComposite scroll;
    private final Composite items;
    private final ChartWidget widget;
    private List<String> shown = List.of();

    Legend(Composite parent, ChartWidget widget) {
        this.widget = widget;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        items = new Composite(scroll, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.spacing = 1;
        layout.marginTop = 0;
        layout.marginBottom = 2;
        layout.marginLeft = LEFT;
        items.setLayout(layout);
        scroll.setContent(items);
        scroll.addListener(SWT.Resize, event -> fit());
        parent.addListener(SWT.Resize, event -> fit());
        refresh();
    }

    /** Follows the series of the chart. */
    void refresh() {
        List<String> now = widget.plotted().stream()
                .map(series -> series.model().name()
                        + series.model().colour()
                        + series.model().dashed()
                        + series.model().style())
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            for (Control old : items.getChildren()) {
                old.dispose();
            }
            for (int i = 0; i < widget.plotted().size(); i++) {
                new LegendItem(items, widget, i);
            }
            items.layout();
            fit();
        }
        for (Control item : items.getChildren()) {
            item.redraw();
        }
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        for (Control item : items.getChildren()) {
            ((LegendItem) item).limit(width > 0 ? width - 2 * LEFT : Integer.MAX_VALUE);
        }
        Point size = items.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT);
        scroll.setMinSize(0, size.y);
        int height = widget.plotted().isEmpty()
                ? 4
                : Math.min(Math.max(HEIGHT_AT_MOST, scroll.getParent().getSize().y / SHARE_AT_MOST), size.y);
        GridDataFactory.fillDefaults().grab(true, false).hint(10, height).applyTo(scroll);
        scroll.getParent().layout(new Control[] {scroll});
    }
}
