/** Shows one run: figures, table, provenance and log, live while its tasks run. */
package org.stratoscope.workbench.results.internal;
