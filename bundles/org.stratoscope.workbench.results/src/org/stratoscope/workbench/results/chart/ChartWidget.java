package org.stratoscope.workbench.results.chart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.stratoscope.charts.AxisModel;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.Scale;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;
import org.stratoscope.workbench.ui.ThemeColours;

/** Draws one chart model; the same ranges, dashes and colours as the exported figure. */
final class ChartWidget {

    /** About so many characters have room below a chart among others. */
    private static final int CHARACTERS = 60;

    private static final double FADED = 0.22;
    private static final int SLANT = 45;
    private static final int LINE_WIDTH = 2;
    private static final int BAR_PADDING = 50;

    private final ChartPan zoom;
    private final Chart chart;
    private final Set<String> hidden = new HashSet<>();
    private final AxisTitles titles;
    private List<Color> theme = List.of();
    private ChartModel model;
    private List<PlottedSeries> plotted = List.of();
    private Optional<Scale> xScale = Optional.empty();
    private Optional<Scale> yScale = Optional.empty();
    private Map<String, ThinnedLine> lines = Map.of();
    private Optional<Range> part = Optional.empty();
    private boolean waiting = true;
    private ChartHighlight highlight = ChartHighlight.NONE;
    private Consumer<PickedPoint> picked = point -> {};

    ChartWidget(Composite parent, ChartModel first) {
        chart = new ClippedChart(parent);
        model = first;
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        LogarithmicAxes logarithmic = new LogarithmicAxes(this);
        chart.getPlotArea().addCustomPaintListener(logarithmic);
        chart.addPaintListener(event -> logarithmic.paintNumbers(event.gc));
        chart.getPlotArea().addCustomPaintListener(new ErrorBands(this));
        chart.getPlotArea().addCustomPaintListener(new PointMarks(this));
        chart.getPlotArea().addCustomPaintListener(new EmptyNote(this));
        new PointTips(this);
        chart.getPlotArea()
                .getControl()
                .addListener(
                        SWT.MouseDown,
                        event -> new PointFinder(this).at(event.x, event.y).ifPresent(found -> picked.accept(found)));
        zoom = new ChartPan(this);
        titles = new AxisTitles(chart);
        // The theme styles the parent after it was created, and again when the user changes the theme.
        chart.addListener(SWT.Paint, event -> {
            if (!theme.equals(themeOf(chart.getParent()))) {
                chart.getDisplay().asyncExec(this::followTheme);
            }
        });
        show(first);
    }

    private static List<Color> themeOf(Composite parent) {
        return List.of(parent.getBackground(), parent.getForeground());
    }

    private void followTheme() {
        if (!chart.isDisposed()) {
            show(model);
        }
    }

    Chart chart() {
        return chart;
    }

    ChartModel model() {
        return model;
    }

    /** The series that are shown and not hidden by the legend. */
    List<PlottedSeries> visible() {
        return plotted.stream().filter(series -> !isHidden(series)).toList();
    }

    List<PlottedSeries> plotted() {
        return plotted;
    }

    /** The scale of the horizontal axis; nothing where it has categories. */
    Optional<Scale> xScale() {
        return xScale;
    }

    /** The scale of the vertical axis. */
    Optional<Scale> yScale() {
        return yScale;
    }

    boolean isHidden(PlottedSeries series) {
        return hidden.contains(series.model().name());
    }

    /** Whether a part of the horizontal axis can be shown. */
    boolean canPan() {
        return model.kind() == ChartKind.LINE && !model.x().logarithmic() && xScale.isPresent() && !model.isEmpty();
    }

    /** Whether a part of the horizontal axis is shown. */
    boolean isPanned() {
        return part.isPresent();
    }

    /** Enlarges the middle of the chart, or shows more around it. */
    void zoom(boolean in) {
        zoom.zoom(in);
    }

    /** Shows a part of the horizontal axis. */
    void pan(Range range) {
        part = Optional.of(range);
        chart.suspendUpdate(true);
        showPart();
        chart.suspendUpdate(false);
        chart.redraw();
        chart.getPlotArea().getControl().redraw();
    }

    /** Shows the whole horizontal axis again. */
    void showAll() {
        if (part.isPresent()) {
            part = Optional.empty();
            show(model);
        }
    }

    private void showPart() {
        if (part.isEmpty() || !canPan()) {
            part = Optional.empty();
            return;
        }
        chart.getAxisSet().getXAxis(0).setRange(part.get());
        for (PlottedSeries series : visible()) {
            if (lines.containsKey(series.id())
                    && chart.getSeriesSet().getSeries(series.id()) instanceof ILineSeries<?> line) {
                fill(line, drawn(series));
            }
        }
    }

    /** The points by which a line is drawn: few, and those that can be seen. */
    List<PointModel> drawn(PlottedSeries series) {
        ThinnedLine line = lines.get(series.id());
        if (line == null) {
            return series.points();
        }
        return part.map(range -> line.between(
                        range.lower,
                        range.upper,
                        chart.getPlotArea().getControl().getSize().x))
                .orElseGet(line::whole);
    }

    /** The points between two values of the horizontal axis, and perhaps others. */
    List<PointModel> near(PlottedSeries series, double low, double high) {
        ThinnedLine line = lines.get(series.id());
        return line == null ? series.points() : line.near(low, high);
    }

    /** Whether more results may come. */
    boolean isWaiting() {
        return waiting;
    }

    void setWaiting(boolean now) {
        if (now != waiting) {
            waiting = now;
            chart.redraw();
            chart.getPlotArea().getControl().redraw();
        }
    }

    ChartHighlight highlight() {
        return highlight;
    }

    /** Lets series and points stand out. */
    void setHighlight(ChartHighlight now) {
        highlight = now;
        show(model);
    }

    /** Tells which point is clicked. */
    void onPick(Consumer<PickedPoint> listener) {
        picked = listener;
    }

    /** The colour of a series; nearly that of the background where others stand out. */
    Color colour(PlottedSeries series) {
        Color full = ChartColours.series(chart, series.model().colour());
        return highlight.series().test(series.model().name())
                ? full
                : ThemeColours.mixed(full.getRGB(), chart.getBackground().getRGB(), FADED);
    }

    void toggle(PlottedSeries series) {
        String name = series.model().name();
        if (!hidden.remove(name)) {
            hidden.add(name);
        }
        show(model);
    }

    /** Draws another model, keeping what the legend hides. */
    void show(ChartModel next) {
        model = next;
        plotted = PlottedSeries.of(next);
        chart.suspendUpdate(true);
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(series.getId());
        }
        colour();
        lines = new HashMap<>();
        IAxis x = chart.getAxisSet().getXAxis(0);
        IAxis y = chart.getAxisSet().getYAxis(0);
        x.enableLogScale(false);
        y.enableLogScale(false);
        x.enableCategory(false);
        for (PlottedSeries series : visible()) {
            add(series);
        }
        if (!next.x().categories().isEmpty()) {
            x.enableCategory(true);
            x.setCategorySeries(next.x().categories().toArray(String[]::new));
        }
        x.getTick().setTickLabelAngle(next.x().crowded(CHARACTERS) ? SLANT : 0);
        xScale = scale(x, next.x(), visible().stream().flatMapToDouble(s -> DoubleStream.of(s.xs())));
        yScale = scale(y, next.y(), visible().stream().flatMapToDouble(this::heights));
        showPart();
        chart.suspendUpdate(false);
        titles.show(next);
        chart.updateLayout();
        chart.redraw();
    }

    private DoubleStream heights(PlottedSeries series) {
        DoubleStream ys = DoubleStream.of(series.ys());
        return model.kind() == ChartKind.BAR ? DoubleStream.concat(DoubleStream.of(0), ys) : ys;
    }

    private Optional<Scale> scale(IAxis axis, AxisModel axisModel, DoubleStream values) {
        double[] all = values.toArray();
        if (!axisModel.categories().isEmpty()) {
            // Lines do not make the axis as long as its names; bars do.
            axis.setRange(new Range(0, axisModel.categories().size() - 1.0));
            return Optional.empty();
        }
        boolean logarithmic = axisModel.logarithmic() && all.length > 0;
        Scale scale = Scale.around(DoubleStream.of(all), logarithmic);
        axis.setRange(new Range(scale.low(), scale.high()));
        if (logarithmic) {
            axis.enableLogScale(true);
            axis.setRange(new Range(scale.low(), scale.high()));
            LogarithmicAxes.prepare(axis, scale, chart.getBackground());
        }
        return Optional.of(scale);
    }

    private void add(PlottedSeries series) {
        if (series.points().isEmpty()) {
            return;
        }
        if (model.kind() == ChartKind.BAR) {
            addBars(series);
        } else {
            addLine(series);
        }
    }

    private void addLine(PlottedSeries series) {
        ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, series.id());
        List<PointModel> corners = series.corners(model);
        if (!model.x().logarithmic() && series.model().connected() && corners == series.points()) {
            ThinnedLine thinned = new ThinnedLine(corners);
            lines.put(series.id(), thinned);
            corners = thinned.whole();
        }
        fill(line, corners);
        line.setLineColor(colour(series));
        line.setLineWidth(LINE_WIDTH);
        line.setLineStyle(style(series.model()));
        line.setAntialias(SWT.ON);
        // The points are painted by PointMarks, as the chart widget has no rings.
        line.setSymbolType(PlotSymbolType.NONE);
    }

    private static void fill(ILineSeries<?> line, List<PointModel> points) {
        line.setXSeries(points.stream().mapToDouble(PointModel::x).toArray());
        line.setYSeries(points.stream().mapToDouble(PointModel::y).toArray());
    }

    private static LineStyle style(SeriesModel series) {
        if (!series.connected()) {
            return LineStyle.NONE;
        }
        if (series.style() == SeriesStyle.DOTTED) {
            return series.dashed() ? LineStyle.DASHDOT : LineStyle.DOT;
        }
        return series.dashed() ? LineStyle.DASH : LineStyle.SOLID;
    }

    private void addBars(PlottedSeries series) {
        IBarSeries<?> bars = (IBarSeries<?>) chart.getSeriesSet().createSeries(SeriesType.BAR, series.id());
        double[] heights = new double[model.x().categories().size()];
        double[] errors = new double[heights.length];
        boolean known = false;
        for (PointModel point : series.points()) {
            int category = (int) point.x();
            heights[category] = point.y();
            errors[category] = point.hasError() ? point.standardError() : 0;
            known |= point.hasError();
        }
        bars.setYSeries(heights);
        bars.setBarColor(colour(series));
        bars.setBarPadding(BAR_PADDING);
        if (known) {
            bars.getYErrorBar().setPlusErrors(errors);
            bars.getYErrorBar().setMinusErrors(errors);
            bars.getYErrorBar().setColor(ThemeColours.mixed(chart, 0.8));
            bars.getYErrorBar().setVisible(true);
        }
    }

    private void colour() {
        Composite parent = chart.getParent();
        theme = themeOf(parent);
        chart.setBackground(parent.getBackground());
        chart.setForeground(parent.getForeground());
        chart.getPlotArea().setBackground(parent.getBackground());
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setForeground(ThemeColours.mixed(parent, 0.85));
            axis.getTitle().setFont(parent.getFont());
            axis.getTick().setForeground(ThemeColours.mixed(parent, LogarithmicAxes.NUMBERS));
            axis.getTick().setFormat(new TickFormat(0));
            axis.getTick().setFont(parent.getFont());
            axis.getTick().setVisible(!model.isEmpty());
            axis.getGrid().setVisible(!model.isEmpty());
            axis.getGrid().setForeground(ThemeColours.mixed(parent, LogarithmicAxes.GRID));
            axis.getGrid().setStyle(LineStyle.SOLID);
        }
    }
}
