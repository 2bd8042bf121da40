package org.stratoscope.task.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Everything a task's process needs to know. Two tasks with equal specifications, product version and platform give the
 * same bits.
 *
 * @param number position in the plan, from 0
 * @param seed seed of the experiment
 * @param repeat number of the repeat, from 0
 * @param threads threads of the tensor engine
 * @param precision {@code float32} or {@code float64}
 * @param point value of every sweep axis by its path
 * @param work what to do
 * @param saveProbes whether to store the exact arrays the measurements used
 */
public record TaskSpec(
        int number,
        long seed,
        int repeat,
        int threads,
        String precision,
        Map<String, String> point,
        Work work,
        boolean saveProbes) {

    public TaskSpec {
        Objects.requireNonNull(work, "work");
        point = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(point));
    }
}
