/** Executing a plan: tasks get processes, their results come together, everything is recorded. */
package org.stratoscope.engine.run;
