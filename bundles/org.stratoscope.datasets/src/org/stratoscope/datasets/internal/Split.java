package org.stratoscope.datasets.internal;

/** Which part of a data set. */
public enum Split {
    /** The images meant for training. */
    TRAIN,
    /** The images meant for testing. */
    TEST
}
