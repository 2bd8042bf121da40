package org.stratoscope.runners.slurm.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.stratoscope.api.launch.HeadlessProcess;
import org.stratoscope.api.runner.TaskOrder;

/** The script that every element of a job array runs. */
record JobScript(ClusterInstallation cluster) {

    /**
     * The text.
     *
     * @param run the run's folder as the nodes see it
     * @param list the list of tasks as the nodes see it, one folder a line, relative to the run's
     * @param example one of the orders, which all want the same threads and cache
     */
    String text(Path run, Path list, TaskOrder example) {
        List<String> command =
                HeadlessProcess.task(cluster.product(), cluster.java(), Path.of("FOLDER"), example.threads());
        String words = command.subList(0, command.size() - 1).stream()
                .map(SlurmCommands::quoted)
                .collect(Collectors.joining(" "));
        StringBuilder text = new StringBuilder("#!/bin/sh\n# Does one task of a run; written by Stratoscope.\n");
        text.append("[ -n \"$SLURM_ARRAY_TASK_ID\" ] || exit 1\n");
        text.append("task=$(sed -n \"$((SLURM_ARRAY_TASK_ID + 1))p\" ")
                .append(SlurmCommands.quoted(list.toString()))
                .append(")\n");
        text.append("folder=").append(SlurmCommands.quoted(run.toString())).append("/$task\n");
        text.append("cd \"$folder\" || exit 1\n");
        HeadlessProcess.environment(example.threads(), example.cache())
                .forEach((name, value) -> text.append("export ")
                        .append(name)
                        .append('=')
                        .append(SlurmCommands.quoted(value))
                        .append('\n'));
        text.append("exec ").append(words).append(" \"$folder\" >> log.txt 2>&1 < /dev/null\n");
        return text.toString();
    }
}
