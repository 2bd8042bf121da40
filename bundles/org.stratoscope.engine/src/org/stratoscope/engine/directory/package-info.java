/** The run directory: what is in it, who wrote what, and how far a run is, read from files alone. */
package org.stratoscope.engine.directory;
