/** The editor of experiment documents: cards of the flow on top, the form of the selected card below. */
package org.stratoscope.workbench.editor.internal;
