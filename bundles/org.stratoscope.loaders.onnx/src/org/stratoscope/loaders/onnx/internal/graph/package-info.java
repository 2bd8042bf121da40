/** Turns the nodes of an ONNX graph into those of the product's own graphs. */
package org.stratoscope.loaders.onnx.internal.graph;
