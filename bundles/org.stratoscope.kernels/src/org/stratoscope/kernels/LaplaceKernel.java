package org.stratoscope.kernels;

import java.util.Locale;

/**
 * The Laplace kernel exp(-|R x - R z| / L) of whole images, as vectors (Radhakrishnan et al. 2022, arXiv 2212.13881).
 *
 * @param bandwidth L, above 0
 */
public record LaplaceKernel(double bandwidth) implements Kernel {

    public LaplaceKernel {
        if (!(bandwidth > 0)) {
            throw new IllegalArgumentException("a bandwidth must be above 0: " + bandwidth);
        }
    }

    @Override
    public String title() {
        return String.format(Locale.ROOT, "Laplace kernel of bandwidth %.4g", bandwidth);
    }
}
