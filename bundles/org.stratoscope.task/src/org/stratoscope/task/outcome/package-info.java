/** How a task ended. */
package org.stratoscope.task.outcome;
