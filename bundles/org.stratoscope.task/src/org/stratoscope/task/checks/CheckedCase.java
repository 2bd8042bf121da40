package org.stratoscope.task.checks;

import org.stratoscope.api.check.CheckResult;

/**
 * One case that was run.
 *
 * @param test the file or folder of the case
 * @param result what came out
 */
public record CheckedCase(String test, CheckResult result) {}
