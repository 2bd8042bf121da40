/** Maximum-entropy displacement fields and the warping of images, free of tensors so that previews can use them too. */
package org.stratoscope.perturbations;
