/** Scalable graphics as pixels and as pages, without a display. */
package org.stratoscope.figures;
