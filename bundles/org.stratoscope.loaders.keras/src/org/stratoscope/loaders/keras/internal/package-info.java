/**
 * Keras networks in HDF5 files: the configuration becomes a graph, filters are turned from (height, width, channels,
 * filters) to (filters, channels, height, width), and padding {@code same} is done as TensorFlow does it.
 */
package org.stratoscope.loaders.keras.internal;
