package org.stratoscope.charts.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.charts.AxisModel;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.task.results.ResultRow;

/** Builds the figures of a comparison: one for each statistic, every run in its own colour everywhere. */
public final class ComparisonFigures {

    private static final Set<String> LOGARITHMIC = Set.of("D", "G", "R");
    private static final String MINUS = " \u2212 ";

    private ComparisonFigures() {}

    /** The statistics that the runs have, in the order of their tables. Formulas laid over others are left out. */
    public static List<ComparedStatistic> statistics(List<ComparedRows> runs) {
        Set<ComparedStatistic> all = new LinkedHashSet<>();
        runs.forEach(run -> run.table().rows().forEach(row -> all.add(ComparedStatistic.of(row))));
        return all.stream().filter(statistic -> !statistic.isFormula()).toList();
    }

    /** The figure of a statistic. */
    public static ChartModel figure(ComparedStatistic statistic, List<ComparedRows> runs, ComparisonSpec spec) {
        ComparedRuns compared = new ComparedRuns(runs, spec);
        List<SeriesRows> parts = compared.series(statistic);
        Optional<List<ResultRow>> reference = compared.reference(statistic);
        boolean single = statistic.shape() == ComparedStatistic.Shape.SINGLE;
        boolean bySweep = single && spec.groupBy().isEmpty();
        Set<String> categories = new LinkedHashSet<>();
        List<SeriesModel> series = new ArrayList<>();
        for (SeriesRows part : parts) {
            List<PointModel> points = points(statistic, part, reference, categories, bySweep);
            if (!points.isEmpty()) {
                boolean dashed =
                        part.key().subject().equals("initial") && spec.subject().isEmpty();
                series.add(new SeriesModel(part.name(), points, compared.colour(part, parts), dashed));
            }
        }
        boolean logarithmic =
                reference.isEmpty() && LOGARITHMIC.contains(statistic.name().split("@")[0]);
        String value = reference.isPresent()
                ? statistic.name() + MINUS + statistic.name() + " of "
                        + spec.reference().orElse("")
                : statistic.name();
        return new ChartModel(
                statistic.title(),
                single ? ChartKind.BAR : ChartKind.LINE,
                x(statistic, List.copyOf(categories)),
                AxisModel.linear(value + " (dimensionless)").scaled(logarithmic),
                series);
    }

    private static AxisModel x(ComparedStatistic statistic, List<String> categories) {
        return switch (statistic.shape()) {
            case LAYERS -> AxisModel.linear("relative depth (0 = first layer, 1 = output)");
            case VECTOR -> AxisModel.linear("component number");
            case SINGLE ->
                new AxisModel(categories.size() > 1 ? "sweep point" : "statistic", false, named(categories, statistic));
        };
    }

    /** Without a sweep there is one place, called as the statistic. */
    private static List<String> named(List<String> categories, ComparedStatistic statistic) {
        return categories.stream()
                .map(category -> category.isEmpty() ? statistic.name() : category)
                .toList();
    }

    private static List<PointModel> points(
            ComparedStatistic statistic,
            SeriesRows part,
            Optional<List<ResultRow>> reference,
            Set<String> categories,
            boolean bySweep) {
        List<PointModel> points = new ArrayList<>();
        part.places(bySweep).forEach((place, rows) -> {
            MeanAndError own = MeanAndError.of(rows);
            Optional<MeanAndError> value = reference.isEmpty()
                    ? Optional.of(own)
                    : part.at(place, reference.get()).map(own::minus);
            if (value.isPresent()) {
                categories.add(place.category());
                points.add(new PointModel(
                        x(statistic, place, List.copyOf(categories)),
                        value.get().mean(),
                        value.get().error(),
                        label(rows.getFirst())));
            }
        });
        return points;
    }

    private static double x(ComparedStatistic statistic, Place place, List<String> categories) {
        return switch (statistic.shape()) {
            case LAYERS -> place.depth();
            case VECTOR -> place.index() + 1.0;
            case SINGLE -> categories.indexOf(place.category());
        };
    }

    /** What a tooltip calls the point: its layer, its component, or both. */
    private static String label(ResultRow row) {
        List<String> parts = new ArrayList<>();
        row.result().layer().map(LayerReference::name).ifPresent(parts::add);
        row.result().index().ifPresent(index -> parts.add("component " + (index + 1)));
        return String.join(", ", parts);
    }
}
