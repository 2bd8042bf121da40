package org.stratoscope.cli.internal;

import java.io.PrintWriter;
import org.stratoscope.plugins.PluginCatalog;
import org.stratoscope.task.registry.ComponentRegistry;

/**
 * What every command works with.
 *
 * @param registry the installed components
 * @param plugins the plug-in folder
 * @param out standard output: results only
 * @param err standard error: progress and errors
 * @param terminal whether a person watches standard error
 */
record Session(ComponentRegistry registry, PluginCatalog plugins, PrintWriter out, PrintWriter err, boolean terminal) {}
