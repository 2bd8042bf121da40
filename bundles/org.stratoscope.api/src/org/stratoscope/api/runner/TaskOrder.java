package org.stratoscope.api.runner;

import java.nio.file.Path;

/**
 * A task that is to run.
 *
 * @param folder the task's folder, which holds its specification and receives everything it writes
 * @param token a name that is unique over all runs, by which a lost submission can be found again
 * @param threads threads the task's tensor engine uses
 */
public record TaskOrder(Path folder, String token, int threads) {}
