package org.stratoscope.cli.internal;

import java.io.PrintWriter;
import java.util.List;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.plugins.PluginCatalog;
import org.stratoscope.task.registry.ComponentRegistry;

/**
 * What every command works with.
 *
 * @param registry the installed components
 * @param plugins the plug-in folder
 * @param runners the installed runners
 * @param out standard output: results only
 * @param err standard error: progress and errors
 * @param terminal whether a person watches standard error
 */
record Session(
        ComponentRegistry registry,
        PluginCatalog plugins,
        List<Runner> runners,
        PrintWriter out,
        PrintWriter err,
        boolean terminal) {

    Runner runner(String id) throws InvalidInputException {
        return runners.stream()
                .filter(runner -> runner.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("There is no runner '" + id + "'; installed are "
                        + String.join(", ", runners.stream().map(Runner::id).toList()) + "."));
    }
}
