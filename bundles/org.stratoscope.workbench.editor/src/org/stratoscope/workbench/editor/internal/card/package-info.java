/** The cards that show the flow of an experiment. */
package org.stratoscope.workbench.editor.internal.card;
