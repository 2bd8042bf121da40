/** The editor that compares runs. */
package org.stratoscope.workbench.results.internal.compare;
