/** Estimators of the sensitivity of a representation to deformations and to noise. */
package org.stratoscope.metrics.sensitivity;
