/** The two layouts of a PyTorch checkpoint file and the way from its plain data to named tensors. */
package org.stratoscope.loaders.torch.internal;
