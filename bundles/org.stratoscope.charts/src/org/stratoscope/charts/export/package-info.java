/** Figures as files, drawn without a display. */
package org.stratoscope.charts.export;
