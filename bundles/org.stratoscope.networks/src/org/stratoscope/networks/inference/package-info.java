/** Recognises the architecture of a file from the order, kinds and shapes of its tensors as much as from their names. */
package org.stratoscope.networks.inference;
