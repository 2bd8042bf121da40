/**
 * Named tensors in files: what a training leaves behind and what published networks come as. Files are foreign, so they
 * are read by own code with strict limits, and a network says exactly which tensor does not fit.
 */
package org.stratoscope.network.weights;
