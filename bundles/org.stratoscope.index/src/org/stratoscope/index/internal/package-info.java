/** The database of the index, what is read from a run for it, and filters as SQL. */
package org.stratoscope.index.internal;
