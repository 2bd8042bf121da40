/** Makes run folders more than folders in the explorer. */
package org.stratoscope.workbench.internal.explorer;
