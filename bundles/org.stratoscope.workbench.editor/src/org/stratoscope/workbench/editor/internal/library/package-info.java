/** The view that lists the installed components, and what is said of one. */
package org.stratoscope.workbench.editor.internal.library;
