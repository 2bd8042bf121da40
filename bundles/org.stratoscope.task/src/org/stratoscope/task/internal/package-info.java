/** Executes one task in a process of its own. */
package org.stratoscope.task.internal;
