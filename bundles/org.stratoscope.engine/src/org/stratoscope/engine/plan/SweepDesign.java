package org.stratoscope.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.SweepRange;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.path.AxisCondition;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.model.path.SweptPlaces;

/**
 * The points of a sweep: all combinations of the axes' values, or some drawn at random. An axis with a condition is part only
 * of the points that fulfil it.
 */
public record SweepDesign(Experiment experiment) {

    /** More points than any run can have. */
    public static final int POINTS_AT_MOST = 100_000;

    /**
     * The points in order, each with the value of every axis that is part of it.
     *
     * @throws InvalidInputException when there are too many or a range cannot be
     */
    public List<Map<String, String>> points() throws InvalidInputException {
        return experiment.getSamples() > 0 ? drawn() : grid();
    }

    private List<Map<String, String>> grid() throws InvalidInputException {
        List<Map<String, String>> points = List.of(Map.of());
        for (Axis axis : experiment.getAxes()) {
            List<String> values = values(axis);
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> point : points) {
                if (!swept(axis, point)) {
                    longer.add(point);
                    continue;
                }
                for (String value : values) {
                    longer.add(extended(point, axis, value));
                }
                require(longer.size());
            }
            points = longer;
        }
        return points;
    }

    private List<Map<String, String>> drawn() throws InvalidInputException {
        require(experiment.getSamples());
        List<Map<String, String>> points = new ArrayList<>();
        RandomStream design = RandomStream.of(experiment.getSeed()).derive("design");
        for (int sample = 0; sample < experiment.getSamples(); sample++) {
            Map<String, String> point = Map.of();
            for (Axis axis : experiment.getAxes()) {
                if (swept(axis, point)) {
                    RandomStream stream = design.derive(sample).derive(axis.getPath());
                    point = extended(point, axis, draw(axis, stream));
                }
            }
            points.add(point);
        }
        return points;
    }

    private static void require(int points) throws InvalidInputException {
        if (points > POINTS_AT_MOST) {
            throw new InvalidInputException(
                    "The sweep has more than " + POINTS_AT_MOST + " points; shorten its axes or draw some at random.");
        }
    }

    private boolean swept(Axis axis, Map<String, String> point) throws InvalidInputException {
        Optional<AxisCondition> condition = AxisCondition.of(axis);
        if (condition.isEmpty()) {
            return true;
        }
        Experiment cell = ExperimentPaths.copy(experiment);
        for (Map.Entry<String, String> entry : point.entrySet()) {
            SweptPlaces.of(entry.getKey()).set(cell, entry.getValue());
        }
        return condition.get().holds(cell);
    }

    private static Map<String, String> extended(Map<String, String> point, Axis axis, String value) {
        Map<String, String> longer = new LinkedHashMap<>(point);
        longer.put(axis.getPath(), value);
        return longer;
    }

    /** The values of an axis of a grid, with ranges written out. */
    private static List<String> values(Axis axis) throws InvalidInputException {
        List<String> values = new ArrayList<>();
        for (String text : axis.getValues()) {
            Optional<SweepRange> range = SweepRange.parse(text);
            if (range.isEmpty()) {
                values.add(text);
            } else if (range.get().kind().drawn()) {
                throw new InvalidInputException(
                        "The axis '" + axis.getPath() + "' is drawn from '" + text
                                + "', but the experiment sweeps all combinations; set its random points, or write linear(A, B, N).");
            } else {
                values.addAll(range.get().values());
            }
        }
        return values;
    }

    /** One of the axis's entries, all as likely, and a value of it where it is a range. */
    private static String draw(Axis axis, RandomStream stream) throws InvalidInputException {
        List<String> texts = axis.getValues();
        String text = texts.get(stream.nextInt(texts.size()));
        Optional<SweepRange> range = SweepRange.parse(text);
        if (range.isEmpty()) {
            return text;
        }
        if (range.get().kind().drawn()) {
            return range.get().draw(stream.nextDouble());
        }
        List<String> values = range.get().values();
        return values.get(stream.nextInt(values.size()));
    }
}
