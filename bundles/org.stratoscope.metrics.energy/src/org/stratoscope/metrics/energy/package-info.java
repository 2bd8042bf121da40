/**
 * What first layers learn, as seen against the statistics of image patches: principal components, the energy of filters on
 * them, what gradient descent on a linear network would have learnt, and how far filters remove correlations in space.
 */
package org.stratoscope.metrics.energy;
