/** Addresses of single values in an experiment, one language for the command line's settings and the sweep's axes. */
package org.stratoscope.model.path;
