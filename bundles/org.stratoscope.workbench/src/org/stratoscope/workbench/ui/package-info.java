/** What all parts of the desktop share: work off the user interface's thread, icons, colours of the theme, words for times and failures. */
package org.stratoscope.workbench.ui;
