package org.stratoscope.model.path;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;

/**
 * Where an axis is swept: {@code PATH = VALUE} or {@code PATH = VALUE | VALUE}.
 *
 * @param path a place in the document
 * @param values what it may be there
 */
public record AxisCondition(String path, List<String> values) {

    public AxisCondition {
        values = List.copyOf(values);
    }

    /**
     * The condition of an axis, if it has one.
     *
     * @throws InvalidInputException when it is not written so
     */
    public static Optional<AxisCondition> of(Axis axis) throws InvalidInputException {
        String text = axis.getCondition();
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        int equals = text.indexOf('=');
        List<String> values = equals < 1
                ? List.of()
                : Stream.of(text.substring(equals + 1).split("\\|"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
        if (values.isEmpty()) {
            throw new InvalidInputException("The condition '" + text
                    + "' says not what has to be what; write PATH = VALUE or PATH = VALUE | VALUE.");
        }
        return Optional.of(new AxisCondition(text.substring(0, equals).strip(), values));
    }

    /** Whether the experiment fulfils it; a value that is not written in the document is no value. */
    public boolean holds(Experiment experiment) {
        String value = ExperimentPaths.get(experiment, path).orElse("");
        return values.contains(value);
    }

    /**
     * Checks that the path leads somewhere.
     *
     * @throws InvalidInputException when there is nothing
     */
    public void check(Experiment experiment) throws InvalidInputException {
        ExperimentPaths.check(experiment, path);
    }
}
