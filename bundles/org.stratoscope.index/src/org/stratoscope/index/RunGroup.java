package org.stratoscope.index;

import java.util.Map;
import java.util.TreeMap;

/**
 * Runs that have the same value of a name.
 *
 * @param value a {@link Long}, {@link Double} or {@link String}; empty for runs that have none
 * @param runs how many they are; a run that sweeps the parameter is in several groups
 * @param means mean of each numeric column over the runs that have it
 */
public record RunGroup(Object value, long runs, Map<String, Double> means) {

    public RunGroup {
        means = java.util.Collections.unmodifiableMap(new TreeMap<>(means));
    }
}
