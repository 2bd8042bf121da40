package org.stratoscope.runners.slurm.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.RunnerComponent;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.launch.Installation;
import org.stratoscope.api.runner.Runner;

/** Tasks as job arrays of a Slurm cluster. */
public final class SlurmRunnerComponent implements RunnerComponent<SlurmRunnerParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "slurm",
                "Slurm cluster",
                "Runs tasks as elements of Slurm job arrays, on a cluster with a shared file system or through rsync. The"
                        + " scheduler requeues tasks whose node is lost; tasks are found again when the run is resumed.");
    }

    @Override
    public Class<SlurmRunnerParameters> parameters() {
        return SlurmRunnerParameters.class;
    }

    @Override
    public Runner open(SlurmRunnerParameters parameters) throws StratoscopeException {
        SlurmCommands commands = new SlurmCommands(parameters.login());
        ClusterLimits limits = ClusterLimits.ask(commands);
        ClusterInstallation installation = ClusterInstallation.of(Installation.find(), parameters);
        return new SlurmRunner(parameters, commands, limits, installation);
    }
}
