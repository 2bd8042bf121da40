/** The results of recorded cases, in a file that grows case by case. */
package org.stratoscope.task.checks;
