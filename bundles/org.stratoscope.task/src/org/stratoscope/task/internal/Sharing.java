package org.stratoscope.task.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.launch.HeadlessProcess;
import org.stratoscope.task.cache.TaskCache;

/**
 * What a task may share with others.
 *
 * @param cache where, if it may
 * @param environment versions and platform, on which the bits of everything shared depend
 */
record Sharing(Optional<TaskCache> cache, Map<String, String> environment) {

    /** As the one who started this process says. */
    static Sharing ofProcess(Map<String, String> environment) {
        String folder = System.getenv().getOrDefault(HeadlessProcess.CACHE, "");
        Optional<TaskCache> cache = folder.isBlank() ? Optional.empty() : Optional.of(new TaskCache(Path.of(folder)));
        return new Sharing(cache, environment);
    }
}
