package org.stratoscope.datasets.internal;

import java.util.List;

/** What decides the class of two active pixels. */
public enum ScaleTask {
    /** Whether they are nearer than the scale. */
    DISTANCE(List.of("far", "near")),
    /** Whether they lie in one of the blocks whose side is the scale. */
    BLOCK(List.of("different blocks", "same block"));

    private final List<String> classes;

    ScaleTask(List<String> classes) {
        this.classes = classes;
    }

    List<String> classes() {
        return classes;
    }
}
