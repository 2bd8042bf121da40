/** The metrics energy-profile, whitening and label-correlation as components. */
package org.stratoscope.metrics.energy.internal;
