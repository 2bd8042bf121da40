/**
 * Kernel machines that learn features: a linear map of every window of the images, then a kernel. They are networks, so
 * that everything that measures networks measures them too.
 */
package org.stratoscope.kernels;
