/**
 * What libtorch can do but DJL's tensors do not offer, called through small TorchScript programs that are written here as
 * text. Everything that is tied to the version of libtorch stands in this package.
 */
package org.stratoscope.network.torch;
