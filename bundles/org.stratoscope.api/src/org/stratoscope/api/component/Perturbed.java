package org.stratoscope.api.component;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * A perturbed batch.
 *
 * @param images same shape as the images given
 * @param field the displacement of every pixel, shape (images, 2, height, width) as (dy, dx) in pixels, where the
 *     perturbation is a deformation
 * @param reference the images to compare with, of the same shape, where they differ from those given, such as smoothed
 *     ones when the perturbation smooths too
 */
public record Perturbed(NDArray images, Optional<NDArray> field, Optional<NDArray> reference) {

    /** A perturbed batch that is compared with the images given. */
    public Perturbed(NDArray images, Optional<NDArray> field) {
        this(images, field, Optional.empty());
    }
}
