/** The table of a network's layers, and how their filters and activations are kept in files that anyone can read. */
package org.stratoscope.task.inspection;
