package org.stratoscope.task.outcome;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a task's numbers depend on beyond its specification.
 *
 * @param environment versions and platform by name, sorted
 * @param inputs SHA-256 of every file that was read, by path, sorted
 * @param start when the task began, ISO 8601 in UTC
 * @param end when it ended
 * @param peakMemory bytes that its process had in memory at most, zero when unknown
 */
public record Provenance(
        Map<String, String> environment, Map<String, String> inputs, String start, String end, long peakMemory) {

    /** A provenance of unknown memory. */
    public Provenance(Map<String, String> environment, Map<String, String> inputs, String start, String end) {
        this(environment, inputs, start, end, 0);
    }

    public Provenance {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    }
}
