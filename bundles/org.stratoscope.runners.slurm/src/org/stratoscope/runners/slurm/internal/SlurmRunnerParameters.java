package org.stratoscope.runners.slurm.internal;

import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;

/** What tasks ask of a cluster and how it is reached. */
public record SlurmRunnerParameters(
        @Parameter(
                title = "Login node",
                description =
                        "The host on which Slurm's commands are called through ssh, such as user@login; empty where"
                                + " they can be called here. Nothing but these commands runs there.")
        Optional<String> login,

        @Parameter(
                title = "Folder on the cluster",
                description = "Where runs lie on the cluster, when it does not share the file system with this machine;"
                        + " rsync carries tasks there and their results back. Empty for a shared file system.")
        Optional<String> folder,

        @Parameter(
                title = "Installation on the cluster",
                description = "The folder of the same product on the cluster; empty where it lies in the same place.")
        Optional<String> installation,

        @Parameter(
                title = "Java on the cluster",
                description = "The Java program, 21 or later; empty where it lies in the same place.")
        Optional<String> java,

        @Parameter(title = "Partition", description = "The partition; empty for the cluster's default.")
        Optional<String> partition,

        @Parameter(title = "Account", description = "The account that is charged; empty for the user's default.")
        Optional<String> account,

        @Parameter(
                title = "Time",
                description = "How long a task may take.",
                unit = "minutes",
                defaultValue = "60",
                minimum = 1,
                maximum = 525_600)
        int time,

        @Parameter(
                title = "Memory",
                description = "What a task may need; 0 for the cluster's default.",
                unit = "MiB",
                defaultValue = "0",
                minimum = 0,
                maximum = 1 << 30)
        int memory,

        @Parameter(title = "GPUs", description = "GPUs of a task.", defaultValue = "0", minimum = 0, maximum = 64)
        int gpus,

        @Parameter(
                title = "Tasks at the same time",
                description =
                        "At most so many tasks of a job array run at once; 0 for as many as the cluster lets run.",
                defaultValue = "0",
                minimum = 0,
                maximum = 1_000_000)
        int throttle,

        @Parameter(
                title = "Retries",
                description =
                        "How often a task is submitted again that was lost with its node, or ended with one of the"
                                + " exit codes below.",
                defaultValue = "2",
                minimum = 0,
                maximum = 100)
        int retries,

        @Parameter(
                title = "Exit codes to retry",
                description = "Exit codes of a task's process that are the cluster's fault: by default those of being"
                        + " killed and terminated.",
                defaultValue = "137/143")
        java.util.List<Double> retryExitCodes,

        @Parameter(
                title = "Look every",
                description = "How often the scheduler is asked.",
                unit = "seconds",
                defaultValue = "5",
                minimum = 0.2,
                maximum = 3_600)
        double interval,

        @Parameter(
                title = "Patience",
                description = "How long a task that the scheduler no longer knows may stay without an outcome before it"
                        + " counts as lost: files may reach this machine late.",
                unit = "seconds",
                defaultValue = "20",
                minimum = 0,
                maximum = 3_600)
        double patience,

        @Parameter(
                title = "Collect on the cluster",
                description =
                        "A last job brings the results together when all tasks of the run have ended, though nobody"
                                + " waits for them any more. Needs a shared file system.",
                defaultValue = "false")
        boolean collect,

        @Parameter(
                title = "Options",
                description = "More options of sbatch, separated by blanks, such as --qos=low --constraint=avx512.")
        Optional<String> options) {}
