/** Figures, tables and arrays of a run for papers and other programs, without a display. */
package org.stratoscope.engine.export;
