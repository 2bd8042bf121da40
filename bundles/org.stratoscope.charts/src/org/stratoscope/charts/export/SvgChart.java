package org.stratoscope.charts.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stratoscope.charts.AxisModel;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.MarkShape;
import org.stratoscope.charts.Palette;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.Scale;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;

/** Draws lines, points and bars on two axes as SVG. */
final class SvgChart {

    private static final int PLOT_WIDTH = 484;
    private static final int HEIGHT = 440;
    private static final int LEFT = 76;
    private static final int TOP = 44;
    private static final int RIGHT_AT_LEAST = 200;
    private static final double CHARACTER = 6.6;
    private static final int BOTTOM = 58;
    /** How far down a text at 45 degrees reaches for its length. */
    private static final double SLANT = 0.71;

    private static final int PLOT_HEIGHT = HEIGHT - TOP - BOTTOM;
    private static final int FAR = 10_000;
    private static final int LEGEND_LINE = 18;
    private static final int LEGEND_AT_MOST = (HEIGHT - TOP) / LEGEND_LINE;

    private final ChartModel chart;
    private final int width;
    private final int height;
    private final boolean slanted;
    private final Scale x;
    private final Scale y;
    private final StringBuilder svg = new StringBuilder();

    private SvgChart(ChartModel chart) {
        this.chart = chart;
        this.width = LEFT + PLOT_WIDTH + legendWidth(chart);
        this.slanted = chart.x().crowded(PLOT_WIDTH / CHARACTER);
        this.height =
                HEIGHT + (slanted ? (int) (SLANT * CHARACTER * longest(chart.x().categories())) : 0);
        this.x = chart.x().categories().isEmpty()
                ? Scale.around(
                        chart.series().stream()
                                .flatMap(s -> s.points().stream())
                                .mapToDouble(PointModel::x),
                        chart.x().logarithmic())
                : new Scale(-0.5, chart.x().categories().size() - 0.5, false);
        this.y = Scale.around(
                chart.series().stream()
                        .flatMap(s -> s.points().stream())
                        .flatMapToDouble(p -> chart.kind() == ChartKind.BAR
                                ? java.util.stream.DoubleStream.of(0, p.y())
                                : java.util.stream.DoubleStream.of(p.y())),
                chart.y().logarithmic());
    }

    /** So wide that the longest name fits, by an average width of its characters. */
    private static int legendWidth(ChartModel chart) {
        int longest = longest(chart.series().stream().map(SeriesModel::name).toList());
        return Math.max(RIGHT_AT_LEAST, (int) Math.ceil(50 + CHARACTER * longest));
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    static String text(ChartModel chart) {
        return new SvgChart(chart).draw();
    }

    private String draw() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#222222\">",
                width, height, width, height);
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
        add(
                "<text x=\"%d\" y=\"26\" font-size=\"15\" font-weight=\"bold\">%s</text>",
                LEFT, SvgText.escaped(chart.title()));
        drawAxes();
        add(
                "<clipPath id=\"plot\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath>",
                LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT);
        add("<g clip-path=\"url(#plot)\">");
        for (int i = 0; i < chart.series().size(); i++) {
            if (chart.kind() == ChartKind.BAR) {
                drawBars(chart.series().get(i), i);
            } else {
                drawErrors(chart.series().get(i));
                drawLine(chart.series().get(i));
            }
        }
        add("</g>");
        drawLegend();
        if (chart.isEmpty()) {
            add(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">No results yet</text>",
                    LEFT + PLOT_WIDTH / 2, TOP + PLOT_HEIGHT / 2);
        }
        add("</svg>");
        return svg.toString();
    }

    private void drawAxes() {
        for (double tick : y.ticks()) {
            add(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.2f\" y2=\"%.2f\" stroke=\"#e2e2e2\"/>",
                    LEFT, LEFT + PLOT_WIDTH, pixelY(tick), pixelY(tick));
            add(
                    "<text x=\"%d\" y=\"%.2f\" text-anchor=\"end\">%s</text>",
                    LEFT - 8, pixelY(tick) + 4, NumberText.tick(tick));
        }
        if (chart.x().categories().isEmpty()) {
            x.ticks().forEach(tick -> drawTick(tick, NumberText.tick(tick)));
        } else {
            for (int i = 0; i < chart.x().categories().size(); i++) {
                drawTick(i, chart.x().categories().get(i));
            }
        }
        add(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#888888\"/>",
                LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT);
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                LEFT + PLOT_WIDTH / 2, height - 16, SvgText.escaped(title(chart.x())));
        add(
                "<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                TOP + PLOT_HEIGHT / 2, SvgText.escaped(title(chart.y())));
    }

    private void drawTick(double at, String text) {
        add(
                "<line x1=\"%.2f\" x2=\"%.2f\" y1=\"%d\" y2=\"%d\" stroke=\"#888888\"/>",
                pixelX(at), pixelX(at), TOP + PLOT_HEIGHT, TOP + PLOT_HEIGHT + 5);
        if (slanted) {
            add(
                    "<text transform=\"translate(%.2f %d) rotate(-45)\" text-anchor=\"end\">%s</text>",
                    pixelX(at) + 4, TOP + PLOT_HEIGHT + 14, SvgText.escaped(text));
            return;
        }
        add(
                "<text x=\"%.2f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                pixelX(at), TOP + PLOT_HEIGHT + 20, SvgText.escaped(text));
    }

    private static String title(AxisModel axis) {
        return axis.logarithmic() ? axis.title() + ", logarithmic" : axis.title();
    }

    private void drawErrors(SeriesModel series) {
        if (series.connected()) {
            drawBand(series);
            return;
        }
        for (PointModel point : series.points()) {
            if (point.hasError() && visible(point)) {
                add(
                        "<line x1=\"%.2f\" x2=\"%.2f\" y1=\"%.2f\" y2=\"%.2f\" stroke=\"%s\"/>",
                        pixelX(point.x()),
                        pixelX(point.x()),
                        lower(point),
                        upper(point),
                        Palette.colour(series.colour()));
            }
        }
    }

    private void drawBand(SeriesModel series) {
        var known =
                series.points().stream().filter(p -> p.hasError() && visible(p)).toList();
        if (known.size() < 2) {
            return;
        }
        String upper = known.stream().map(p -> pixels(p.x(), upper(p))).collect(Collectors.joining(" "));
        String lower =
                known.reversed().stream().map(p -> pixels(p.x(), lower(p))).collect(Collectors.joining(" "));
        add("<polygon points=\"%s %s\" fill=\"%s\" opacity=\"0.2\"/>", upper, lower, Palette.colour(series.colour()));
    }

    /** The lower end of the error in pixels; one that reaches zero on a logarithmic axis goes to the end of the axis. */
    private double lower(PointModel point) {
        double value = point.y() - point.below();
        return near(pixelY(y.logarithmic() && value <= 0 ? y.low() : value));
    }

    private double upper(PointModel point) {
        return near(pixelY(point.y() + point.above()));
    }

    /** What is far outside stays a number that viewers can draw. */
    private static double near(double pixel) {
        return Math.clamp(pixel, -FAR, FAR);
    }

    private void drawLine(SeriesModel series) {
        String colour = Palette.colour(series.colour());
        String points = series.points().stream()
                .filter(this::visible)
                .map(p -> pair(p.x(), p.y()))
                .collect(Collectors.joining(" "));
        if (series.connected()) {
            add(
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>",
                    points, colour, dash(series));
        }
        if (series.marked()) {
            for (PointModel point : series.points()) {
                if (visible(point)) {
                    add(
                            "<g>%s<title>%s</title></g>",
                            mark(series, pixelX(point.x()), pixelY(point.y()), 3),
                            SvgText.escaped(tooltip(series, point)));
                }
            }
        }
    }

    private void drawBars(SeriesModel series, int number) {
        double width = 0.8 / chart.series().size();
        for (PointModel point : series.points()) {
            double left = pixelX(point.x() - 0.4 + number * width);
            double right = pixelX(point.x() - 0.4 + (number + 1) * width);
            double top = pixelY(Math.max(point.y(), 0));
            double bottom = pixelY(Math.min(point.y(), 0));
            add(
                    "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"><title>%s</title></rect>",
                    left,
                    top,
                    right - left,
                    bottom - top,
                    Palette.colour(series.colour()),
                    SvgText.escaped(tooltip(series, point)));
        }
    }

    private static String tooltip(SeriesModel series, PointModel point) {
        String error = point.hasError() ? " (standard error " + point.standardError() + ")" : "";
        return series.name() + ", " + point.label() + ": " + point.y() + error;
    }

    private void drawLegend() {
        int shown = Math.min(chart.series().size(), LEGEND_AT_MOST);
        for (int i = 0; i < shown; i++) {
            SeriesModel series = chart.series().get(i);
            int middle = TOP + 8 + i * LEGEND_LINE;
            int left = LEFT + PLOT_WIDTH + 14;
            if (series.connected()) {
                add(
                        "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"%s/>",
                        left, left + 22, middle, middle, Palette.colour(series.colour()), dash(series));
            } else {
                add("%s", mark(series, left + 11, middle, 4));
            }
            if (series.connected() && series.marked() && Palette.shape(series.colour()) != MarkShape.CIRCLE) {
                add("%s", mark(series, left + 11, middle, 4));
            }
            add("<text x=\"%d\" y=\"%d\">%s</text>", left + 28, middle + 4, SvgText.escaped(series.name()));
        }
    }

    private static String mark(SeriesModel series, double x, double y, int radius) {
        return switch (Palette.shape(series.colour())) {
            case CIRCLE ->
                String.format(Locale.ROOT, "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%d\" %s/>", x, y, radius, fill(series));
            case SQUARE ->
                String.format(
                        Locale.ROOT,
                        "<rect x=\"%.2f\" y=\"%.2f\" width=\"%d\" height=\"%d\" %s/>",
                        x - radius,
                        y - radius,
                        2 * radius,
                        2 * radius,
                        fill(series));
            case DIAMOND ->
                String.format(
                        Locale.ROOT,
                        "<polygon points=\"%.2f,%.2f %.2f,%.2f %.2f,%.2f %.2f,%.2f\" %s/>",
                        x - radius - 1,
                        y,
                        x,
                        y - radius - 1,
                        x + radius + 1,
                        y,
                        x,
                        y + radius + 1,
                        fill(series));
        };
    }

    /** Points before training are rings. */
    private static String fill(SeriesModel series) {
        String colour = Palette.colour(series.colour());
        return series.dashed() ? "fill=\"#ffffff\" stroke=\"" + colour + "\"" : "fill=\"" + colour + "\"";
    }

    private static String dash(SeriesModel series) {
        if (series.style() == SeriesStyle.DOTTED) {
            return series.dashed()
                    ? " stroke-dasharray=\"8 3 2 3\""
                    : " stroke-dasharray=\"0.1 4\" stroke-linecap=\"round\"";
        }
        return series.dashed() ? " stroke-dasharray=\"6 4\"" : "";
    }

    private boolean visible(PointModel point) {
        return Double.isFinite(x.place(point.x())) && Double.isFinite(y.place(point.y()));
    }

    private String pair(double atX, double atY) {
        return pixels(atX, pixelY(atY));
    }

    private String pixels(double atX, double pixelY) {
        return String.format(Locale.ROOT, "%.2f,%.2f", pixelX(atX), pixelY);
    }

    private double pixelX(double value) {
        return LEFT + x.place(value) * PLOT_WIDTH;
    }

    private double pixelY(double value) {
        return TOP + (1 - y.place(value)) * PLOT_HEIGHT;
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
