package org.stratoscope.charts.export;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.stratoscope.charts.AxisModel;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.MarkShape;
import org.stratoscope.charts.Palette;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;

/** A chart of lines, points or bars as an R script. */
final class RChart {

    private static final int LONG = 12;

    private final ChartModel chart;
    private final StringBuilder script = new StringBuilder();

    private RChart(ChartModel chart) {
        this.chart = chart;
    }

    static String text(ChartModel chart) {
        return new RChart(chart).script();
    }

    private String script() {
        for (int i = 0; i < chart.series().size(); i++) {
            series(i + 1, chart.series().get(i));
        }
        add("series <- list(%s)", names("s"));
        add(
                "colours <- %s",
                RText.texts(chart.series().stream()
                        .map(series -> Palette.colour(series.colour()))
                        .toList()));
        add(
                "names(series) <- %s",
                RText.texts(chart.series().stream().map(SeriesModel::name).toList()));
        if (!chart.x().categories().isEmpty()) {
            add("places <- %s", RText.texts(chart.x().categories()));
        }
        script.append('\n');
        if (chart.isEmpty()) {
            add("plot.new()");
            add("title(main = %s, sub = \"No results yet\")", RText.quoted(chart.title()));
            return script.toString();
        }
        add("# There is room for the legend at the right.");
        add(
                "par(mar = c(%s, 5.6, 2.6, 4 + 0.5 * max(nchar(names(series)))), las = 1)",
                slanted() ? "3 + 0.45 * max(nchar(places))" : "4.2");
        add("finite <- function(values) values[is.finite(values)]");
        if (chart.kind() == ChartKind.BAR) {
            bars();
        } else {
            lines();
        }
        return script.toString();
    }

    private String names(String prefix) {
        return java.util.stream.IntStream.rangeClosed(1, chart.series().size())
                .mapToObj(i -> prefix + i)
                .collect(Collectors.joining(", "));
    }

    private void series(int number, SeriesModel series) {
        List<PointModel> points = series.points();
        add("# %s", series.name().replaceAll("\\R", " "));
        add("s%d <- data.frame(", number);
        add("  x = %s,", column(points, PointModel::x));
        add("  y = %s,", column(points, PointModel::y));
        add("  below = %s,", column(points, PointModel::below));
        add("  above = %s,", column(points, PointModel::above));
        add("  label = %s,", RText.texts(points.stream().map(PointModel::label).toList()));
        add("  stringsAsFactors = FALSE)");
    }

    private static String column(List<PointModel> points, ToDoubleFunction<PointModel> value) {
        return RText.numbers(points.stream().mapToDouble(value));
    }

    private void lines() {
        add("x_log <- %s", chart.x().logarithmic() ? "TRUE" : "FALSE");
        add("y_log <- %s", chart.y().logarithmic() ? "TRUE" : "FALSE");
        script.append("""
                all_x <- finite(unlist(lapply(series, function(s) s$x)))
                all_y <- finite(unlist(lapply(series, function(s) s$y)))
                if (x_log) all_x <- all_x[all_x > 0]
                if (y_log) all_y <- all_y[all_y > 0]
                """);
        add(
                "plot(range(all_x), range(all_y), type = \"n\", log = paste0(if (x_log) \"x\" else \"\", if (y_log) \"y\" else \"\"),");
        add("     main = %s, xlab = \"\", ylab = \"\"%s)", RText.quoted(chart.title()), axis());
        placesAxis("seq_along(places) - 1");
        add("grid(col = \"#e2e2e2\", lty = 1)");
        for (int i = 0; i < chart.series().size(); i++) {
            line(i + 1, chart.series().get(i));
        }
        legend();
    }

    private String axis() {
        return chart.x().categories().isEmpty() ? "" : ", xaxt = \"n\"";
    }

    private void placesAxis(String at) {
        if (!chart.x().categories().isEmpty()) {
            add("axis(1, at = %s, labels = places, las = %d, cex.axis = 0.8)", at, slanted() ? 2 : 1);
        }
        add("title(ylab = %s, line = 4)", RText.quoted(title(chart.y())));
        add(
                "title(xlab = %s, line = %s)",
                RText.quoted(title(chart.x())), slanted() ? "1.6 + 0.45 * max(nchar(places))" : "2.6");
    }

    private boolean slanted() {
        return chart.x().categories().stream().anyMatch(name -> name.length() > LONG)
                || chart.x().crowded(2.0 * LONG * 3);
    }

    private void line(int number, SeriesModel series) {
        String colour = "colours[" + number + "]";
        add("s <- s%d[is.finite(s%d$x) & is.finite(s%d$y), ]", number, number, number);
        if (chart.y().logarithmic()) {
            add("s <- s[s$y > 0, ]");
        }
        if (chart.x().logarithmic()) {
            add("s <- s[s$x > 0, ]");
        }
        add("known <- s[is.finite(s$below) & is.finite(s$above), ]");
        add("low <- known$y - known$below");
        if (chart.y().logarithmic()) {
            add("low <- ifelse(low <= 0, 10^par(\"usr\")[3], low)");
        }
        if (series.connected()) {
            add("if (nrow(known) > 1) polygon(c(known$x, rev(known$x)), c(known$y + known$above, rev(low)),");
            add("  border = NA, col = adjustcolor(%s, alpha.f = 0.2))", colour);
            add("lines(s$x, s$y, col = %s, lwd = 2, lty = %s)", colour, lineType(series));
        } else {
            add("segments(known$x, low, known$x, known$y + known$above, col = %s)", colour);
        }
        if (series.marked()) {
            add("points(s$x, s$y, col = %s, pch = %d, bg = \"white\")", colour, mark(series));
        }
    }

    private void bars() {
        add("values <- sapply(series, function(s) s$y[match(seq_along(places) - 1, s$x)])");
        add("values <- matrix(values, ncol = length(series), dimnames = list(places, names(series)))");
        add(
                "below <- matrix(sapply(series, function(s) s$below[match(seq_along(places) - 1, s$x)]), ncol = length(series))");
        add(
                "above <- matrix(sapply(series, function(s) s$above[match(seq_along(places) - 1, s$x)]), ncol = length(series))");
        add(
                "at <- barplot(t(values), beside = TRUE, col = colours, border = NA, names.arg = rep(\"\", length(places)),");
        add(
                "  main = %s, xlab = \"\", ylab = \"\", ylim = range(0, finite(values + above), finite(values)))",
                RText.quoted(chart.title()));
        add("known <- is.finite(t(below)) & is.finite(t(above))");
        add("segments(at[known], t(values - below)[known], at[known], t(values + above)[known])");
        placesAxis("colMeans(at)");
        legend();
    }

    private void legend() {
        List<SeriesModel> all = chart.series();
        boolean bar = chart.kind() == ChartKind.BAR;
        add(
                "legend(%s, %s, names(series), col = colours, bty = \"n\", xpd = NA, cex = 0.85,",
                end(2, chart.x()), end(4, chart.y()));
        add("  xjust = 0, yjust = 1%s)", legendAtRight(all, bar));
    }

    /** Where the drawn part of an axis ends. */
    private static String end(int side, AxisModel axis) {
        return (axis.logarithmic() ? "10^" : "") + "par(\"usr\")[" + side + "]";
    }

    private String legendAtRight(List<SeriesModel> all, boolean bar) {
        if (bar) {
            return ", fill = colours, border = NA";
        }
        String types = all.stream()
                .map(series -> series.connected() ? lineType(series) : "0")
                .collect(Collectors.joining(", "));
        String marks = all.stream()
                .map(series -> series.marked() ? Integer.toString(mark(series)) : "NA")
                .collect(Collectors.joining(", "));
        return ", lwd = 2, lty = c(" + types + "), pch = c(" + marks + "), pt.bg = \"white\"";
    }

    private static String lineType(SeriesModel series) {
        if (series.style() == SeriesStyle.DOTTED) {
            return series.dashed() ? "4" : "3";
        }
        return series.dashed() ? "2" : "1";
    }

    /** Of what is before training the hollow marks. */
    private static int mark(SeriesModel series) {
        MarkShape shape = Palette.shape(series.colour());
        return switch (shape) {
            case CIRCLE -> series.dashed() ? 21 : 19;
            case SQUARE -> series.dashed() ? 22 : 15;
            case DIAMOND -> series.dashed() ? 23 : 18;
        };
    }

    private static String title(AxisModel axis) {
        return axis.logarithmic() ? axis.title() + ", logarithmic" : axis.title();
    }

    private void add(String format, Object... arguments) {
        script.append(String.format(java.util.Locale.ROOT, format, arguments)).append('\n');
    }
}
