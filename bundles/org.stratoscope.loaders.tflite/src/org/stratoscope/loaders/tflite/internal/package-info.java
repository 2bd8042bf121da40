/**
 * Float networks in TensorFlow Lite files. The flat buffers are read by the few fields that image networks need, each
 * access checked against the size of the file.
 */
package org.stratoscope.loaders.tflite.internal;
