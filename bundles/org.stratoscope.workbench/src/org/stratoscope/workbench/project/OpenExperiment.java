package org.stratoscope.workbench.project;

import org.stratoscope.api.parameters.ComponentText;

/** An experiment that is open in an editor, which adapts to it; for the user interface's thread. */
public interface OpenExperiment {

    /** Where a data set can go. */
    enum Place {
        /** What the network is trained on. */
        TRAINING,
        /** What the measurements look at. */
        PROBE
    }

    /** What users know it by. */
    String title();

    /** Puts a data set into the document, undoably, and shows it there. */
    void use(ComponentText data, Place place);
}
