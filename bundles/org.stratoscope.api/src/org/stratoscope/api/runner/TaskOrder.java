package org.stratoscope.api.runner;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A task that is to run.
 *
 * @param folder the task's folder, which holds its specification and receives everything it writes
 * @param token a name that is unique over all runs, by which a lost submission can be found again: letters, digits and
 *     hyphens
 * @param threads threads the task's tensor engine uses
 * @param cache the folder of what tasks share, if they may
 */
public record TaskOrder(Path folder, String token, int threads, Optional<Path> cache) {}
