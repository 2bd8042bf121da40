package org.stratoscope.charts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.task.results.ResultRow;

/**
 * What the rows of one series have in common.
 *
 * @param part component or layer where a figure draws several of them, else empty
 */
record SeriesKey(String measurement, String statistic, String part, String subject, Map<String, String> point) {

    private static final List<String> FORMULAS = List.of("@formula", "@theory");

    static SeriesKey of(ResultRow row, String part) {
        return new SeriesKey(row.measurement(), row.result().statistic(), part, row.subject(), row.point());
    }

    /** Whether the statistic is computed by a formula to be laid over a measured one. */
    boolean isFormula() {
        return FORMULAS.stream().anyMatch(statistic::endsWith);
    }

    /** The key of the measured series that a formula belongs to; the same where it is no formula. */
    SeriesKey measured() {
        String base = FORMULAS.stream()
                .filter(statistic::endsWith)
                .findFirst()
                .map(suffix -> statistic.substring(0, statistic.length() - suffix.length()))
                .orElse(statistic);
        return new SeriesKey(measurement, base, part, subject, point);
    }

    boolean initial() {
        return subject.equals("initial");
    }

    /**
     * The legend's name; parts that all series share are left out by the caller.
     *
     * @param shownStatistic what of the statistic is shown, may be empty
     */
    String name(String shownStatistic, boolean withMeasurement, boolean withSubject) {
        String place = point.entrySet().stream()
                .map(entry -> SweepValue.inWords(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        String joined = Stream.of(
                        shownStatistic, withMeasurement ? measurement : "", part, withSubject ? subject : "", place)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        return joined.isEmpty() ? statistic : joined;
    }
}
