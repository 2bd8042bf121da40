package org.stratoscope.workbench.results.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.charts.export.NumberText;
import org.stratoscope.task.results.ResultRow;

/**
 * A column of the result table.
 *
 * @param name as in the file
 * @param title what its head shows
 * @param number whether it is aligned like numbers
 * @param text what a cell shows
 * @param exact what is copied: the number in full
 */
record ResultColumn(
        String name,
        String title,
        int width,
        boolean number,
        Function<ResultRow, String> text,
        Function<ResultRow, String> exact,
        Comparator<ResultRow> order) {

    private static final int AXIS_WIDTH = 160;

    /** Numbers by value, before everything else by its text. */
    private static final Comparator<String> SWEEP_ORDER =
            Comparator.<String>comparingDouble(ResultColumn::number).thenComparing(Comparator.naturalOrder());

    /** The columns of a table with these sweep axes. */
    static List<ResultColumn> of(List<String> axes) {
        List<ResultColumn> columns = new ArrayList<>();
        columns.add(words("measurement", 130, ResultRow::measurement));
        columns.add(words("subject", 70, ResultRow::subject));
        columns.add(words("statistic", 150, row -> row.result().statistic()));
        columns.add(numbers(
                "layer",
                50,
                row -> optional(
                        row,
                        r -> r.result().layer().isPresent(),
                        r -> r.result().layer().orElseThrow().index())));
        columns.add(words(
                "layer_name",
                130,
                row -> row.result().layer().map(l -> l.name()).orElse("")));
        columns.add(words(
                "layer_kind", 90, row -> row.result().layer().map(l -> l.kind()).orElse("")));
        columns.add(numbers(
                "depth",
                70,
                row -> optional(
                        row,
                        r -> r.result().layer().isPresent(),
                        r -> r.result().layer().orElseThrow().depth())));
        columns.add(numbers(
                "index",
                60,
                row -> optional(
                        row,
                        r -> r.result().index().isPresent(),
                        r -> r.result().index().orElseThrow())));
        columns.add(numbers("value", 95, row -> OptionalDouble.of(row.result().value())));
        columns.add(numbers("stderr", 95, row -> row.result().standardError()));
        columns.add(numbers("n", 60, row -> OptionalDouble.of(row.result().samples())));
        for (String axis : axes) {
            columns.add(swept(axis));
        }
        columns.add(numbers("repeat", 60, row -> OptionalDouble.of(row.repeat())));
        return columns;
    }

    /** An axis of the sweep: its values by their labels, in full when copied. */
    private static ResultColumn swept(String axis) {
        Function<ResultRow, String> exact = row -> row.point().getOrDefault(axis, "");
        return new ResultColumn(
                axis,
                SweepValue.shortened(axis),
                AXIS_WIDTH,
                false,
                row -> SweepValue.parse(exact.apply(row)).name(),
                exact,
                Comparator.comparing(exact, SWEEP_ORDER));
    }

    private static OptionalDouble optional(
            ResultRow row, Function<ResultRow, Boolean> present, ToDoubleFunction<ResultRow> value) {
        return present.apply(row) ? OptionalDouble.of(value.applyAsDouble(row)) : OptionalDouble.empty();
    }

    private static ResultColumn words(String title, int width, Function<ResultRow, String> text) {
        return new ResultColumn(title, title, width, false, text, text, Comparator.comparing(text));
    }

    private static ResultColumn numbers(String title, int width, Function<ResultRow, OptionalDouble> value) {
        return new ResultColumn(
                title,
                title,
                width,
                true,
                row -> shown(value.apply(row)),
                row -> exact(value.apply(row)),
                Comparator.comparingDouble(row -> value.apply(row).orElse(Double.NEGATIVE_INFINITY)));
    }

    private static String shown(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double number = value.getAsDouble();
        return isWhole(number) ? Long.toString((long) number) : NumberText.significant(number);
    }

    private static String exact(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double number = value.getAsDouble();
        return isWhole(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException words) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9;
    }
}
