package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swtchart.ICustomPaintListener;
import org.stratoscope.workbench.ui.ThemeColours;

/** Says what an empty chart waits for. */
final class EmptyNote implements ICustomPaintListener {

    private final ChartWidget widget;

    EmptyNote(ChartWidget widget) {
        this.widget = widget;
    }

    @Override
    public void paintControl(PaintEvent event) {
        String text = text();
        if (!text.isEmpty()) {
            Point size = event.gc.textExtent(text);
            Point area = widget.chart().getPlotArea().getSize();
            event.gc.setForeground(ThemeColours.faint(widget.chart()));
            event.gc.drawText(text, (area.x - size.x) / 2, (area.y - size.y) / 2, true);
        }
    }

    private String text() {
        if (widget.model().isEmpty()) {
            return widget.isWaiting() ? "No results yet" : "No results for this figure";
        }
        if (widget.visible().isEmpty()) {
            return "All series are hidden; click one below";
        }
        boolean nothingFits =
                widget.visible().stream().allMatch(series -> series.points().isEmpty());
        return nothingFits ? "No positive value to show on a logarithmic axis" : "";
    }
}
