/**
 * Reads ONNX files (the Open Neural Network Exchange format, IR versions 3 to 13) and their tensors. A file is hostile
 * until proven otherwise: sizes are checked before anything is allocated, and no file outside the model's folder is read.
 */
package org.stratoscope.loaders.onnx.internal.model;
