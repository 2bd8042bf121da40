/** Principal components of image patches and the energy of filters on them. */
package org.stratoscope.metrics.energy;
