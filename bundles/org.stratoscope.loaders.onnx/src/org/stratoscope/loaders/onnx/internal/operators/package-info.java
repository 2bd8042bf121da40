/** The operators of ONNX, one class for each family. */
package org.stratoscope.loaders.onnx.internal.operators;
