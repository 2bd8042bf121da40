package org.stratoscope.engine.directory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far one task is.
 *
 * @param number position in the plan
 * @param point value of every sweep axis by its path
 * @param reason one sentence when it failed, else empty
 * @param activity what it does now, empty when it does not run
 * @param done work done in the activity
 * @param total work of the activity, zero when unknown
 * @param values the newest number of every series of the activity, such as loss, in the order in which they began
 */
public record TaskSnapshot(
        int number,
        int repeat,
        Map<String, String> point,
        TaskState state,
        String reason,
        String activity,
        long done,
        long total,
        Map<String, Double> values) {

    public TaskSnapshot {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
