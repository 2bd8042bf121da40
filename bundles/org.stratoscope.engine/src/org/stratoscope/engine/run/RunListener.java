package org.stratoscope.engine.run;

import org.stratoscope.engine.directory.RunSnapshot;

/** Watches a run and may ask it to stop. Called on the thread of the run, some times a second. */
public interface RunListener {

    /** The state of the run changed or some time passed. */
    void changed(RunSnapshot snapshot);

    /** Whether the user wants the run to stop. */
    boolean cancelled();

    /**
     * Whether this engine has to let go of the run at once: running tasks go on, and another engine may take the run up.
     */
    default boolean released() {
        return false;
    }
}
