/**
 * An unpickler that builds plain data and nothing else: it knows the instructions {@code torch.save} uses for tensors and
 * the handful of names they refer to, and refuses everything beyond.
 */
package org.stratoscope.loaders.torch.internal.pickle;
