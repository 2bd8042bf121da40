package org.stratoscope.workbench.results.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.compare.ComparedRows;
import org.stratoscope.charts.compare.ComparedStatistic;
import org.stratoscope.charts.compare.ComparisonFigures;
import org.stratoscope.charts.compare.ComparisonSpec;

/**
 * What a comparison shows.
 *
 * @param differing paths of the settings that are not the same in all runs
 * @param axes of the sweeps of the runs
 */
record ComparisonContent(List<ComparedRun> runs, List<String> differing, List<String> axes) {

    private static final int FIGURES_AT_MOST = 12;

    /**
     * The figures of a filter.
     *
     * @param found how many statistics fit it, of which the first ones are shown
     */
    record Shown(List<Figure> figures, int found) {}

    static ComparisonContent of(List<ComparedRun> runs) {
        List<ComparedRun> known =
                runs.stream().filter(run -> run.snapshot().isPresent()).toList();
        Set<String> paths = new LinkedHashSet<>();
        known.forEach(run -> paths.addAll(run.rows().settings().keySet()));
        Set<String> axes = new LinkedHashSet<>();
        known.forEach(run -> axes.addAll(run.rows().table().axes()));
        List<String> differing = paths.stream()
                .filter(path -> known.stream()
                                .map(run ->
                                        Objects.toString(run.rows().settings().get(path)))
                                .distinct()
                                .count()
                        > 1)
                .toList();
        return new ComparisonContent(runs, differing, List.copyOf(axes));
    }

    /** What the runs can be grouped by: axes, then settings that differ. */
    List<String> groups() {
        Set<String> all = new LinkedHashSet<>(axes);
        all.addAll(differing);
        return List.copyOf(all);
    }

    /** The figures of the statistics whose names hold the words. */
    Shown figures(Comparison comparison, String filter) {
        List<ComparedRows> rows = runs.stream().map(ComparedRun::rows).toList();
        String words = filter.strip().toLowerCase(Locale.ROOT);
        List<ComparedStatistic> found = ComparisonFigures.statistics(rows).stream()
                .filter(statistic -> statistic.title().toLowerCase(Locale.ROOT).contains(words))
                .toList();
        ComparisonSpec spec = new ComparisonSpec(
                comparison.subject(),
                comparison.groupBy(),
                comparison.reference().flatMap(this::name));
        List<Figure> figures = new ArrayList<>();
        for (ComparedStatistic statistic : found) {
            Figure figure = ComparisonFigures.figure(statistic, rows, spec);
            if (!figure.isEmpty()) {
                figures.add(figure);
            }
        }
        return new Shown(figures.stream().limit(FIGURES_AT_MOST).toList(), figures.size());
    }

    private java.util.Optional<String> name(java.nio.file.Path folder) {
        return runs.stream()
                .filter(run -> run.folder().equals(folder))
                .map(ComparedRun::name)
                .findFirst();
    }
}
