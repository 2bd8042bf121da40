package org.stratoscope.api.component;

import java.util.Locale;

/** The kinds of components. All but runners are named in experiments. */
public enum ComponentKind {
    /** Supplies labelled images. */
    DATASET,
    /** Changes the images or labels of data sets. */
    DATA_TRANSFORM,
    /** Builds or loads a network. */
    NETWORK,
    /** Trains a network. */
    TRAINER,
    /** Changes images. */
    PERTURBATION,
    /** Changes a trained network before it is measured. */
    TRANSFORM,
    /** Measures a network. */
    METRIC,
    /** Draws the numbers of a run. */
    VIEW,
    /** Gives tasks processes. */
    RUNNER;

    /** The name in commands and documents: lower case, words joined by hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
