/** Greets the newcomer with three things to do. */
package org.stratoscope.workbench.internal.welcome;
