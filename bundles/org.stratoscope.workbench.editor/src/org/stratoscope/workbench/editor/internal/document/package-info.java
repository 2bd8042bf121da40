/** The document that is edited: its changes and their undoing, its file, its problems. */
package org.stratoscope.workbench.editor.internal.document;
