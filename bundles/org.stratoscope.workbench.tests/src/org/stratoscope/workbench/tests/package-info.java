/** Drives the desktop as a user does: finds widgets, clicks, types, and looks at what appears. */
package org.stratoscope.workbench.tests;
