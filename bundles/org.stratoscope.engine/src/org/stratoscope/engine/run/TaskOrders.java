package org.stratoscope.engine.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;

/**
 * Makes the orders of a run's tasks.
 *
 * @param name of the run among all runs: made from its folder and the moment it began
 * @param cache the folder of what tasks share, if they may
 */
record TaskOrders(RunDirectory directory, String name, Optional<Path> cache) {

    private static final int NAME_BYTES = 8;

    /** Orders of the run in a folder that began at a time. */
    static TaskOrders of(RunDirectory directory, String began, Optional<Path> cache) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((directory.folder() + " " + began).getBytes(StandardCharsets.UTF_8));
            return new TaskOrders(directory, HexFormat.of().formatHex(digest, 0, NAME_BYTES), cache);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    TaskOrder of(TaskSpec task) {
        return new TaskOrder(directory.task(task.number()), name + "-" + task.number(), task.threads(), cache);
    }

    /** Writes the specification unless it is there. */
    static void write(Path folder, TaskSpec task) throws IOException {
        if (!Files.exists(folder.resolve(TaskFile.NAME))) {
            TaskFile.write(folder.resolve(TaskFile.NAME), task);
        }
    }
}
