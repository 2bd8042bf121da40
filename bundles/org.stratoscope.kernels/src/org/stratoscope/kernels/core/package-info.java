/** The arithmetic of kernels: values for blocks of pairs of images, and their derivatives, on several threads. */
package org.stratoscope.kernels.core;
