package org.stratoscope.task.spec;

import java.util.Optional;
import org.stratoscope.api.parameters.ComponentText;

/**
 * One measurement of a task.
 *
 * @param name its name in the experiment and in the result table
 * @param metric the metric with its parameters
 * @param perturbation name of one of the task's perturbations, if the experiment names one
 * @param transform what changes the subject before it, if anything
 * @param stage which states of the subject it looks at
 */
public record MeasurementSpec(
        String name,
        ComponentText metric,
        Optional<String> perturbation,
        Optional<ComponentText> transform,
        Stage stage) {}
