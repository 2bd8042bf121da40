/** How well a network classifies the probe. */
package org.stratoscope.metrics.accuracy.internal;
