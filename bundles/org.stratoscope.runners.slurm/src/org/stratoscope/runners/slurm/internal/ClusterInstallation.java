package org.stratoscope.runners.slurm.internal;

import java.nio.file.Path;
import org.stratoscope.api.launch.Installation;

/**
 * The product as the cluster's nodes see it.
 *
 * @param java the Java program
 */
record ClusterInstallation(Installation product, Path java) {

    static ClusterInstallation of(Installation here, SlurmRunnerParameters parameters) {
        Path java = parameters.java().map(Path::of).orElseGet(Installation::java);
        if (parameters.installation().isEmpty()) {
            return new ClusterInstallation(here, java);
        }
        Path there = Path.of(parameters.installation().get());
        return new ClusterInstallation(
                new Installation(
                        there,
                        there.resolve(here.folder().relativize(here.launcher())),
                        there.resolve(here.folder().relativize(here.configuration()))),
                java);
    }
}
