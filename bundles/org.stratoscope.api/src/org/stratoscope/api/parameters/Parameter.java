package org.stratoscope.api.parameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a parameter record. Allowed types: {@code int}, {@code long}, {@code double},
 * {@code boolean}, {@code String}, an enum, {@link java.nio.file.Path}, {@code List<Double>} and {@link java.util.Optional}
 * of any of the boxed ones; an Optional without default may stay absent, everything else without default must be given.
 * A component that is a parameter record is annotated with {@link Inlined} instead.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

    /** The title in forms, sentence case. */
    String title();

    /** What it means, in one or two sentences. */
    String description();

    /** The unit, such as {@code pixels}; empty when dimensionless. */
    String unit() default "";

    /** The default as text; empty means that there is none. */
    String defaultValue() default "";

    /** The least allowed number. */
    double minimum() default Double.NEGATIVE_INFINITY;

    /** The greatest allowed number. */
    double maximum() default Double.POSITIVE_INFINITY;
}
