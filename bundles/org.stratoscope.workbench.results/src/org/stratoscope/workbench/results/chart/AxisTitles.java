package org.stratoscope.workbench.results.chart;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.stratoscope.charts.AxisModel;
import org.stratoscope.charts.ChartModel;

/** Keeps the titles of the axes as full as the room beside the plot allows. */
final class AxisTitles {

    private static final String WITHOUT_UNIT = " (dimensionless)";

    private final Chart chart;
    private AxisModel x = AxisModel.linear("");
    private AxisModel y = AxisModel.linear("");

    AxisTitles(Chart chart) {
        this.chart = chart;
        chart.getPlotArea().getControl().addListener(SWT.Resize, event -> fit());
    }

    void show(ChartModel model) {
        x = model.x();
        y = model.y();
        fit();
    }

    private void fit() {
        var room = chart.getPlotArea().getSize();
        set(chart.getAxisSet().getXAxis(0), x, room.x);
        set(chart.getAxisSet().getYAxis(0), y, room.y);
    }

    private void set(IAxis axis, AxisModel model, int room) {
        String text = fitting(model, room);
        if (!text.equals(axis.getTitle().getText())) {
            axis.getTitle().setText(text);
        }
    }

    private String fitting(AxisModel model, int room) {
        GC gc = new GC(chart);
        try {
            gc.setFont(chart.getAxisSet().getXAxis(0).getTitle().getFont());
            List<String> forms = forms(model);
            for (String form : forms) {
                if (room <= 0 || gc.textExtent(form).x <= room) {
                    return form;
                }
            }
            String shortest = forms.getLast();
            while (shortest.length() > 2 && gc.textExtent(shortest + "\u2026").x > room) {
                shortest = shortest.substring(0, shortest.length() - 1);
            }
            return shortest + "\u2026";
        } finally {
            gc.dispose();
        }
    }

    /** The title in full, and ever shorter. */
    private static List<String> forms(AxisModel model) {
        String bare = model.title().replace(WITHOUT_UNIT, "");
        return model.logarithmic()
                ? List.of(model.title() + ", logarithmic", bare + ", logarithmic", bare + " (log)", bare)
                : List.of(model.title(), bare);
    }
}
