package org.stratoscope.engine.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.task.results.ResultRow;

/**
 * The row of the table of results that a number stands in.
 *
 * @param layer its name; empty where the number belongs to the whole network
 * @param index component, class or mode number
 * @param point value of every sweep axis by its path
 * @param occurrence number among rows that are alike in all of this, from 0
 */
public record NumberPlace(
        String measurement,
        String subject,
        String statistic,
        Optional<String> layer,
        OptionalInt index,
        Map<String, String> point,
        int repeat,
        int occurrence) {

    public NumberPlace {
        point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
    }

    static NumberPlace of(ResultRow row) {
        Result result = row.result();
        return new NumberPlace(
                row.measurement(),
                row.subject(),
                result.statistic(),
                result.layer().map(LayerReference::name),
                result.index(),
                row.point(),
                row.repeat(),
                0);
    }

    NumberPlace next() {
        return new NumberPlace(measurement, subject, statistic, layer, index, point, repeat, occurrence + 1);
    }

    /** The place in words, such as {@code sensitivity, trained, D, conv_1, repeat 0}. */
    public String text() {
        StringBuilder text = new StringBuilder(measurement)
                .append(", ")
                .append(subject)
                .append(", ")
                .append(statistic);
        layer.ifPresent(name -> text.append(", ").append(name));
        index.ifPresent(number -> text.append(", component ").append(number));
        point.forEach(
                (path, value) -> text.append(", ").append(path).append(" = ").append(value));
        text.append(", repeat ").append(repeat);
        if (occurrence > 0) {
            text.append(", once more (").append(occurrence + 1).append(')');
        }
        return text.toString();
    }
}
