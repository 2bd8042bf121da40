/** The outline of an experiment. */
package org.stratoscope.workbench.editor.internal.outline;
