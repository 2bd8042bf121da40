/** Creates projects and experiments. */
package org.stratoscope.workbench.internal.project;
