package org.stratoscope.charts.export;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.stratoscope.charts.ColourScale;
import org.stratoscope.charts.HeatMapModel;
import org.stratoscope.charts.TileGroup;
import org.stratoscope.charts.TilesModel;

/** Heat maps and small images as R scripts. */
final class RCells {

    private static final int COLOURS = 101;

    private RCells() {}

    static String text(HeatMapModel map) {
        StringBuilder script = new StringBuilder();
        add(script, "rows <- %s", RText.texts(map.rows()));
        add(script, "columns <- %s", RText.texts(map.columns()));
        if (map.isEmpty()) {
            add(script, "plot.new()");
            add(script, "title(main = %s, sub = \"No results yet\")", RText.quoted(map.title()));
            return script.toString();
        }
        DoubleStream values = IntStream.range(0, map.rows().size())
                .boxed()
                .flatMapToDouble(row -> map.cells().get(row).stream().mapToDouble(cell -> cell.value()));
        add(script, "values <- matrix(%s,", RText.numbers(values));
        add(script, "  nrow = length(rows), byrow = TRUE, dimnames = list(rows, columns))");
        palette(script, map.scale());
        script.append("""
                wide <- 2 + 0.5 * max(nchar(rows))
                layout(matrix(1:2, nrow = 1), widths = c(5, 1))
                par(mar = c(3 + 0.5 * max(nchar(columns)), wide, 3, 1))
                image(seq_along(columns), seq_along(rows), t(values[rev(seq_along(rows)), , drop = FALSE]), col = colours, zlim = limits,
                  xlab = "", ylab = "", axes = FALSE)
                axis(1, at = seq_along(columns), labels = columns, las = 2, tick = FALSE)
                axis(2, at = seq_along(rows), labels = rev(rows), las = 1, tick = FALSE)
                """);
        add(script, "title(main = %s)", RText.quoted(map.title()));
        add(script, "title(xlab = %s, line = 1 + 0.5 * max(nchar(columns)))", RText.quoted(map.columnTitle()));
        if (map.isNumbered()) {
            add(script, "for (i in seq_along(rows)) for (j in seq_along(columns)) if (is.finite(values[i, j]))");
            script.append("""
                      {
                        k <- 1 + round((length(colours) - 1) * (values[i, j] - limits[1]) / (limits[2] - limits[1]))
                        dark <- sum(col2rgb(colours[k]) * c(299, 587, 114)) < 128000
                        text(j, length(rows) + 1 - i, format(values[i, j], digits = 2), cex = 0.8, col = if (dark) "white" else "#222222")
                      }
                    """);
        }
        bar(script, map.valueName());
        return script.toString();
    }

    static String text(TilesModel tiles) {
        StringBuilder script = new StringBuilder();
        add(script, "# Every group holds tiles x channels x rows x columns, the last fastest.");
        add(script, "greatest <- %s", RText.number(tiles.greatest()));
        add(script, "groups <- list(");
        for (int i = 0; i < tiles.groups().size(); i++) {
            group(script, tiles.groups().get(i), i == tiles.groups().size() - 1);
        }
        add(script, ")");
        if (tiles.isEmpty()) {
            add(script, "plot.new()");
            add(script, "title(main = %s, sub = \"No results yet\")", RText.quoted(tiles.title()));
            return script.toString();
        }
        palette(script, tiles.scale());
        script.append("""
                share <- function(v) pmin(pmax((v + greatest) / (2 * greatest), 0), 1)
                par(mfrow = c(length(groups), 1), mar = c(1, 1, 2.5, 1), oma = c(0, 0, 2, 0))
                for (g in groups) {
                  d <- g$shape
                  v <- aperm(array(g$values, rev(d)), 4:1)
                  planes <- if (d[2] == 3) 1 else d[2]
                  wide <- d[4] * planes
                  columns <- max(1, min(d[1], ceiling(sqrt(d[1] * 3 * d[3] / wide))))
                  plot(c(0, columns * (wide + 1)), c(0, ceiling(d[1] / columns) * (d[3] + 1)), type = "n", asp = 1, axes = FALSE,
                    xlab = "", ylab = "", main = g$caption)
                  for (t in seq_len(d[1])) {
                    left <- ((t - 1) %% columns) * (wide + 1)
                    top <- (ceiling(d[1] / columns) - (t - 1) %/% columns) * (d[3] + 1)
                    if (d[2] == 3) {
                      s <- share(v[t, , , , drop = FALSE])
                      raster <- matrix(rgb(s[1, 1, , ], s[1, 2, , ], s[1, 3, , ]), d[3])
                    } else {
                      plane <- do.call(cbind, lapply(seq_len(d[2]), function(c) matrix(v[t, c, , ], d[3])))
                      raster <- matrix(colours[1 + round(share(plane) * (length(colours) - 1))], d[3])
                    }
                    rasterImage(as.raster(raster), left, top - d[3], left + wide, top, interpolate = FALSE)
                  }
                }
                """);
        add(
                script,
                "mtext(%s, outer = TRUE, font = 2)",
                RText.quoted(tiles.title() + ", from " + tiles.scale().lower() + " to "
                        + tiles.scale().upper()));
        return script.toString();
    }

    private static void group(StringBuilder script, TileGroup group, boolean last) {
        add(script, "  list(caption = %s,", RText.quoted(group.captionInFull()));
        add(script, "    shape = c(%d, %d, %d, %d),", group.tiles(), group.channels(), group.height(), group.width());
        int plane = group.height() * group.width();
        DoubleStream values = IntStream.range(0, group.tiles() * group.channels() * plane)
                .mapToDouble(i -> shortest(group.value(
                        i / (group.channels() * plane),
                        i / plane % group.channels(),
                        i / group.width() % group.height(),
                        i % group.width())));
        add(script, "    values = %s)%s", RText.numbers(values), last ? "" : ",");
    }

    /** The double that is written with as few digits as the float. */
    private static double shortest(float value) {
        return Double.parseDouble(Float.toString(value));
    }

    private static void palette(StringBuilder script, ColourScale scale) {
        add(
                script,
                "colours <- %s",
                RText.texts(IntStream.range(0, COLOURS)
                        .mapToObj(i ->
                                String.format(Locale.ROOT, "#%06X", scale.colourAt(i / (COLOURS - 1.0)) & 0xFFFFFF))
                        .toList()));
        boolean none = scale.greatest() <= scale.least();
        add(
                script,
                "limits <- c(%s, %s)",
                RText.number(scale.least()),
                RText.number(none ? scale.least() + 1 : scale.greatest()));
    }

    private static void bar(StringBuilder script, String name) {
        script.append("""
                par(mar = c(5, 1, 3, 4))
                steps <- seq(limits[1], limits[2], length.out = length(colours))
                image(1, steps, t(matrix(steps)), col = colours, axes = FALSE, xlab = "", ylab = "")
                axis(4, las = 1)
                """);
        add(script, "title(main = %s, cex.main = 0.9)", RText.quoted(name));
    }

    private static void add(StringBuilder script, String format, Object... arguments) {
        script.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
