/** Lists the runs of all projects. */
package org.stratoscope.workbench.internal.runs;
