package org.stratoscope.metrics.sensitivity;

/**
 * D, G and R of one representation (Tomasini et al. 2022, arXiv 2210.01506, eq. 1): the typical squared distance between the
 * representations of perturbed and clean images over the typical squared distance between those of two images.
 *
 * @param deformation D
 * @param noise G
 * @param relative R = D / G, which does not depend on the distance between images; NaN when G is zero
 */
public record Sensitivities(Estimate deformation, Estimate noise, Estimate relative) {

    /** A number with its standard error (delta method over images). */
    public record Estimate(double value, double standardError) {

        private static Estimate of(Moment moment) {
            return new Estimate(moment.value(), moment.standardError());
        }
    }

    /** Estimates the sensitivities of a representation. */
    public static Sensitivities of(Representation representation, Estimation estimation) {
        Moment deformation = representation.deformation(estimation);
        Moment noise = representation.noise(estimation);
        Moment distance = representation.distance(estimation);
        return new Sensitivities(
                Estimate.of(deformation.over(distance)),
                Estimate.of(noise.over(distance)),
                Estimate.of(deformation.over(noise)));
    }
}
