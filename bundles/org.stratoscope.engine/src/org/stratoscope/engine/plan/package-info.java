/** From an experiment to the tasks it consists of, everything checked that can be checked without running. */
package org.stratoscope.engine.plan;
