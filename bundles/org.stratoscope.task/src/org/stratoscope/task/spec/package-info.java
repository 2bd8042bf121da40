/** What one task has to do, as a plain file that the task's process reads. */
package org.stratoscope.task.spec;
