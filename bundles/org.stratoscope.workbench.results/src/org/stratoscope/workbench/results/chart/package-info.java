/** Draws chart models with SWTChart and exports them, so that a figure on screen is the figure in a file. */
package org.stratoscope.workbench.results.chart;
