package org.stratoscope.task.spec;

import java.util.Locale;

/** Which states of the subject a measurement looks at. */
public enum Stage {
    /** After training, or as loaded. */
    TRAINED,
    /** Before training. */
    INITIAL,
    /** Before and after training. */
    BOTH,
    /** Before training, at every snapshot the trainer takes, and after training. */
    THROUGHOUT;

    /** Whether the subject is measured before training. */
    public boolean before() {
        return this != TRAINED;
    }

    /** Whether the subject is measured at the snapshots of its training. */
    public boolean along() {
        return this == THROUGHOUT;
    }

    /** Whether the subject is measured after training. */
    public boolean after() {
        return this != INITIAL;
    }

    /** The name in documents: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
