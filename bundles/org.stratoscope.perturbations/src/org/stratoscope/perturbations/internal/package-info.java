/** The perturbations as components. */
package org.stratoscope.perturbations.internal;
