/** The energy metric as a component. */
package org.stratoscope.metrics.energy.internal;
