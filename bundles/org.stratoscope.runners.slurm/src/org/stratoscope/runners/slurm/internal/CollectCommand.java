package org.stratoscope.runners.slurm.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.stratoscope.api.launch.HeadlessProcess;

/** The command that brings the results of a run together on the cluster. */
record CollectCommand(ClusterInstallation cluster) {

    /** The command as a shell takes it. */
    String text(Path run) {
        return HeadlessProcess.commandLine(cluster.product(), cluster.java(), List.of("collect", run.toString()))
                .stream()
                .map(SlurmCommands::quoted)
                .collect(Collectors.joining(" "));
    }
}
