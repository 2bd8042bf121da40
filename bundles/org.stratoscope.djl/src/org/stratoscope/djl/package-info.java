/**
 * Says whether the tensor engine of this process is usable. The engine itself, DJL with libtorch, is exported by this
 * bundle under its own package names.
 */
package org.stratoscope.djl;
