package org.stratoscope.workbench.results.internal.network;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What is to be seen of a run's network.
 *
 * @param run the run's folder
 * @param task number of the task whose subject it is
 * @param state {@link RunSubjects#BUILT} or the name of weights that the task kept
 * @param image number of the probe image, from 0
 */
record InspectionRequest(Path run, int task, String state, int image) {

    /** Where what was found is kept. */
    Path folder() {
        return run.resolve("inspection").resolve(String.format(Locale.ROOT, "%04d-%s-%d", task, state, image));
    }
}
