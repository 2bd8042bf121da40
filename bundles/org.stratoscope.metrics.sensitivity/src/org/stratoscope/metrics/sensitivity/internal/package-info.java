/** The sensitivity metric as a component. */
package org.stratoscope.metrics.sensitivity.internal;
