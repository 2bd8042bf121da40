/** Experiments, runs and whole folders as one archive with checksums, and back; an archive from elsewhere is not trusted. */
package org.stratoscope.engine.archive;
