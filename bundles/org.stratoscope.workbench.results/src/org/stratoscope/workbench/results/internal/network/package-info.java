/** The network of a run: its graph, the table of its layers, and what the layers' filters and activations look like. */
package org.stratoscope.workbench.results.internal.network;
