package org.stratoscope.api.component;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * A perturbed batch.
 *
 * @param images same shape as the images given
 * @param field the displacement of every pixel, shape (images, 2, height, width) as (dy, dx) in pixels, where the
 *     perturbation is a deformation
 */
public record Perturbed(NDArray images, Optional<NDArray> field) {}
