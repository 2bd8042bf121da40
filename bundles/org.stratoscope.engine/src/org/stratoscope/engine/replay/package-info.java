/** Running a finished run again and saying what came out differently, by how much, and which ingredient changed. */
package org.stratoscope.engine.replay;
