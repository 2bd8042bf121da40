package org.stratoscope.charts;

import java.util.Map;
import java.util.stream.Collectors;
import org.stratoscope.task.results.ResultRow;

/** What the rows of one series have in common. */
record SeriesKey(String statistic, String subject, Map<String, String> point) {

    static SeriesKey of(ResultRow row) {
        return new SeriesKey(row.result().statistic(), row.subject(), row.point());
    }

    boolean initial() {
        return subject.equals("initial");
    }

    /** The legend's name; parts that all series share are left out by the caller. */
    String name(boolean withStatistic, boolean withSubject) {
        String place = point.entrySet().stream()
                .map(entry -> shortPath(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        String statisticName = withStatistic ? statistic : "";
        String subjectName = withSubject ? subject : "";
        String joined = java.util.stream.Stream.of(statisticName, subjectName, place)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return joined.isEmpty() ? statistic : joined;
    }

    private static String shortPath(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
