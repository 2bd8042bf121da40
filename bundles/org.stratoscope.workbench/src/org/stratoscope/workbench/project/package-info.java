/** Writes experiments into projects of the workspace. */
package org.stratoscope.workbench.project;
