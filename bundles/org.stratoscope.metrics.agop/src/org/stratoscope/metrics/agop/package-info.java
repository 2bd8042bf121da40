/** Patch-wise average gradient outer products and their comparison with filter covariances, in the space of filters. */
package org.stratoscope.metrics.agop;
