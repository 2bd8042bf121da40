/** What the user can set for the whole workbench. */
package org.stratoscope.workbench.internal.preferences;
