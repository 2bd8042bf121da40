/** Wizards that look at files of others, networks and data sets, before an experiment is made of them. */
package org.stratoscope.workbench.results.internal.imports;
