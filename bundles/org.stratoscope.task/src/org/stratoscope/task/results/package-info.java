/** The result table: one row a number, long format, written and read as CSV. */
package org.stratoscope.task.results;
