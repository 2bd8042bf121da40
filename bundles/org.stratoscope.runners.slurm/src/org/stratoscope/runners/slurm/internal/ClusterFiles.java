package org.stratoscope.runners.slurm.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.ComputationFailedException;

/**
 * Carries files to a cluster and back, where it does not share the file system.
 *
 * @param folder where runs lie over there, if it does not
 */
record ClusterFiles(SlurmCommands commands, Optional<Path> folder) {

    private static final String OUTCOME = "outcome.json";

    /** Nobody is there to type a password. */
    private static final String SHELL = "--rsh=ssh -o BatchMode=yes -o ConnectTimeout=20";

    /** The run's folder as the cluster sees it. */
    Path there(Path run) {
        return folder.map(all -> all.resolve(run.getFileName().toString())).orElse(run);
    }

    /** Carries the descriptions of tasks and jobs over. */
    void send(Path run) throws ComputationFailedException {
        if (folder.isEmpty()) {
            return;
        }
        commands.call(List.of("mkdir", "-p", there(run).toString()));
        commands.here(List.of(
                "rsync",
                SHELL,
                "--archive",
                "--exclude=lock",
                "--exclude=log.txt",
                run.resolve("tasks").toString(),
                run.resolve("slurm").toString(),
                remote(there(run)) + "/"));
    }

    /** Brings what a task wrote; its outcome comes last, so that it never stands beside half of the rest. */
    void bring(Path run, Path task) throws ComputationFailedException {
        if (folder.isEmpty() || !Files.isDirectory(run)) {
            return;
        }
        String from = remote(there(run).resolve(run.relativize(task))) + "/";
        commands.here(List.of(
                "rsync",
                SHELL,
                "--archive",
                "--exclude=lock",
                "--exclude=.*.part",
                "--exclude=" + OUTCOME,
                from,
                task + "/"));
        commands.here(List.of("rsync", "--archive", "--include=" + OUTCOME, "--exclude=*", from, task + "/"));
    }

    private String remote(Path path) {
        return commands.login().map(host -> host + ":").orElse("") + path;
    }
}
