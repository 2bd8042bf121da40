/** The commands; the only place that writes to standard output. */
package org.stratoscope.cli.internal;
