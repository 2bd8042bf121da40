/** Installing, listing and removing plug-ins, and projects for new ones. */
package org.stratoscope.workbench.internal.plugins;
