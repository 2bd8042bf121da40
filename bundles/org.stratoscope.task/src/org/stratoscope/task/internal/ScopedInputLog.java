package org.stratoscope.task.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stratoscope.api.run.InputLog;

/** Notes what some of a task's components read, and tells the task's own log. */
record ScopedInputLog(HashingInputLog task, Map<String, String> hashes) implements InputLog {

    ScopedInputLog(HashingInputLog task) {
        this(task, new LinkedHashMap<>());
    }

    @Override
    public void read(Path file) {
        hashes.put(file.toAbsolutePath().normalize().toString(), task.hashOf(file));
    }
}
