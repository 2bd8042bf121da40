/** The help book in the window. */
package org.stratoscope.workbench.internal.help;
