/** Several runs in one figure for each statistic. */
package org.stratoscope.charts.compare;
