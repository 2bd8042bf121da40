package org.stratoscope.workbench.run;

/** What others may ask of an editor that shows a run. */
public interface RunPages {

    /** Shows what the tasks wrote. */
    void showLog();

    /** Shows the report of a replay, as soon as there is one. */
    void showDrift();
}
