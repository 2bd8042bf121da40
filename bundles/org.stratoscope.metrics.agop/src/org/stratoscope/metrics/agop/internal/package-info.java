/** The AGOP metric as a component. */
package org.stratoscope.metrics.agop.internal;
