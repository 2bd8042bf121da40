package org.stratoscope.task.spec;

import java.util.List;

/** Which states of the subject a measurement looks at. */
public enum Stage {
    /** After training, or as loaded. */
    TRAINED,
    /** Before training. */
    INITIAL,
    /** Before and after training. */
    BOTH;

    /** The single states, in the order in which they are measured. */
    public List<Stage> states() {
        return this == BOTH ? List.of(INITIAL, TRAINED) : List.of(this);
    }

    /** The name in documents and in the subject column: lower case. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
