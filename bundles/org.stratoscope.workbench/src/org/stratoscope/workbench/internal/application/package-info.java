/** Starts the desktop and furnishes its window. */
package org.stratoscope.workbench.internal.application;
