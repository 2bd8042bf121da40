package org.stratoscope.runners.local.internal;

import org.stratoscope.api.parameters.Parameter;

/** How tasks share this machine. */
public record LocalRunnerParameters(
        @Parameter(
                title = "Tasks at the same time",
                description = "Processes that run side by side; 0 for as many as fill the machine's processors.",
                defaultValue = "0",
                minimum = 0,
                maximum = 4096)
        int tasks,

        @Parameter(
                title = "Memory",
                description =
                        "What all running tasks together may need; a task that would need more waits, as soon as a"
                                + " finished task has shown how much one needs. 0 for nine tenths of the machine's memory.",
                unit = "MiB",
                defaultValue = "0",
                minimum = 0,
                maximum = 1 << 30)
        int memory,

        @Parameter(
                title = "Retries",
                description = "How often a task is started again after its process was killed from outside.",
                defaultValue = "0",
                minimum = 0,
                maximum = 100)
        int retries) {}
