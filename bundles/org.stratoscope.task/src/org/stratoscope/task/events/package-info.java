/** What a running task tells of its progress, as an append-only file that anyone may watch. */
package org.stratoscope.task.events;
