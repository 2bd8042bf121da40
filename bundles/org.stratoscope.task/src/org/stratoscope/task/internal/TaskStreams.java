package org.stratoscope.task.internal;

import org.stratoscope.api.random.RandomStream;
import org.stratoscope.task.spec.TaskSpec;

/**
 * Names the streams of a task. They depend on seed and repeat only, so that neighbouring points of a sweep share their
 * images and their initial weights, and no measurement changes the numbers of another one.
 */
record TaskStreams(long seed, int repeat) {

    static TaskStreams of(TaskSpec task) {
        return new TaskStreams(task.seed(), task.repeat());
    }

    RandomStream dataset() {
        return root().derive("dataset");
    }

    RandomStream network() {
        return root().derive("network");
    }

    RandomStream trainer() {
        return root().derive("trainer");
    }

    RandomStream perturbation(String name) {
        return root().derive("perturbation").derive(name);
    }

    RandomStream transform(String id) {
        return root().derive("transform").derive(id);
    }

    RandomStream measurement(String name) {
        return root().derive("measurement").derive(name);
    }

    private RandomStream root() {
        return RandomStream.of(seed).derive("repeat").derive(repeat);
    }
}
