package org.stratoscope.api.run;

import java.util.Map;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;

/**
 * Keeps numbers that take long to compute and depend on images and parameters alone, such as the covariance of patches, and
 * gives them to every task that needs the same ones. Used by a component on the thread it runs on.
 */
@FunctionalInterface
public interface SharedNumbers {

    /** Computes the numbers. */
    @FunctionalInterface
    interface Computation {
        /** All numbers, in an order of its own. */
        double[] compute() throws StratoscopeException;
    }

    /**
     * The numbers, computed now or before.
     *
     * @param purpose what they are, unique among all components, such as {@code energy/patch-covariance}
     * @param ingredients everything beside the images that can change a bit, by name
     * @param images the data set they depend on, as the component was given it
     * @throws StratoscopeException what the computation throws
     */
    double[] get(String purpose, Map<String, String> ingredients, Dataset images, Computation computation)
            throws StratoscopeException;

    /** Keeps nothing. */
    static SharedNumbers none() {
        return (purpose, ingredients, images, computation) -> computation.compute();
    }
}
