/**
 * Reads what {@code torch.save} writes, without Python and without running anything: such files are programs for
 * Python's unpickler, and loading one with it means executing whatever its author put there.
 */
package org.stratoscope.loaders.torch;
