package org.stratoscope.index.internal;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentSettings;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTableFile;

/** The values of one run: settings of its frozen experiment and statistics of whole networks. */
final class RunValues {

    /** Under this name stand the paths of the axes. */
    static final String AXES = "axes";

    private static final String AXIS_SETTING = "axis ";
    private static final int POINTS_AT_MOST = 1000;
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?|[+-]?Infinity");

    private RunValues() {}

    /** Values by name; a document or table that is missing or damaged gives none. */
    static Map<String, List<Object>> of(RunDirectory run) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        try {
            if (Files.isRegularFile(run.document())) {
                settings(values, ExperimentDocuments.load(run.document()));
            }
        } catch (StratoscopeException e) {
            // The run is listed all the same; its own folder says more.
            values.clear();
        }
        try {
            if (Files.isRegularFile(run.results())) {
                statistics(values, ResultTableFile.read(run.results()).rows());
            }
        } catch (StratoscopeException e) {
            return values;
        }
        return values;
    }

    private static void settings(Map<String, List<Object>> values, Experiment experiment) {
        ExperimentSettings.of(experiment).forEach((path, text) -> {
            if (!path.startsWith(AXIS_SETTING)) {
                values.put(path, List.of(value(text)));
            }
        });
        List<Object> axes = new ArrayList<>();
        for (Axis axis : experiment.getAxes()) {
            axes.add(axis.getPath());
            List<String> places = SweepValue.parts(axis.getPath());
            for (int place = 0; place < places.size(); place++) {
                values.put(places.get(place), swept(axis, place));
            }
        }
        if (!axes.isEmpty()) {
            values.put(AXES, axes);
        }
    }

    private static List<Object> swept(Axis axis, int place) {
        return axis.getValues().stream()
                .map(value -> SweepValue.parse(value).texts())
                .map(texts -> value(texts.size() > place ? texts.get(place) : texts.getFirst()))
                .distinct()
                .limit(POINTS_AT_MOST)
                .toList();
    }

    /** The mean over points and repeats of each statistic in the last state, and its extremes where there are several. */
    private static void statistics(Map<String, List<Object>> values, List<ResultRow> rows) {
        Map<String, Map<String, List<Double>>> byState = new TreeMap<>();
        for (ResultRow row : rows) {
            if (row.result().layer().isEmpty() && row.result().index().isEmpty()) {
                byState.computeIfAbsent(
                                row.measurement() + "/" + row.result().statistic(), name -> new LinkedHashMap<>())
                        .computeIfAbsent(row.subject(), state -> new ArrayList<>())
                        .add(row.result().value());
            }
        }
        byState.forEach((name, states) -> {
            List<Double> numbers = new ArrayList<>(states.values()).getLast();
            double sum = 0;
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (double number : numbers) {
                sum += number;
                least = Math.min(least, number);
                greatest = Math.max(greatest, number);
            }
            put(values, name, sum / numbers.size());
            if (numbers.size() > 1) {
                put(values, name + ".min", least);
                put(values, name + ".max", greatest);
            }
        });
    }

    private static void put(Map<String, List<Object>> values, String name, double number) {
        if (!Double.isNaN(number)) {
            values.put(name, List.of(number));
        }
    }

    /** A number where the text is one, else the text. */
    static Object value(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        return DECIMAL.matcher(text).matches() ? (Object) Double.parseDouble(text) : text;
    }
}
