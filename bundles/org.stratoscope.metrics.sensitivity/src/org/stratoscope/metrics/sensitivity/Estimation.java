package org.stratoscope.metrics.sensitivity;

/**
 * How D, G and R are estimated from a sample of images.
 *
 * @param estimator what is averaged
 * @param variant whether the published code's peculiarities are kept
 */
public record Estimation(Estimator estimator, Variant variant) {

    /** What stands for the typical squared distance. */
    public enum Estimator {
        /** The mean over images of the squared distance (Tomasini et al. 2022, eq. 1). */
        MEAN,
        /** The sum over coordinates of the median over images of the squared difference (Petrini et al. 2021, published code). */
        MEDIAN,
        /** The median over images of the squared distance. */
        MEDIAN_OF_NORM
    }

    /** How the published code is followed. */
    public enum Variant {
        /** Distances between different images only, nothing added, the middle of an even number of values is their mean. */
        CORRECTED,
        /**
         * As the code of Tomasini et al. 2022: the pairs of an image with itself count, 1e-10 is added to the denominator,
         * which is a mean also where numerators are medians, and the median of an even number of values is the lower one.
         */
        PAPER,
        /** As the code of Petrini et al. 2021: the same, but medians are divided by the median over all pairs. */
        PAPER_2021
    }

    /** Added to the denominator by the published code. */
    public static final double REGULARIZATION = 1e-10;

    /** The mean over images and over distances between different images. */
    public static final Estimation DEFAULT = new Estimation(Estimator.MEAN, Variant.CORRECTED);

    /** What is appended to the name of a statistic: empty for the default, else such as {@code @median_paper}. */
    public String suffix() {
        String how = switch (estimator) {
            case MEAN -> "";
            case MEDIAN -> "median";
            case MEDIAN_OF_NORM -> "median_of_norm";
        };
        String which = switch (variant) {
            case CORRECTED -> "";
            case PAPER -> "paper";
            case PAPER_2021 -> "paper_2021";
        };
        if (how.isEmpty() && which.isEmpty()) {
            return "";
        }
        return "@" + how + (how.isEmpty() || which.isEmpty() ? "" : "_") + which;
    }

    boolean corrected() {
        return variant == Variant.CORRECTED;
    }

    boolean dividesByMean() {
        return estimator == Estimator.MEAN || variant == Variant.PAPER;
    }
}
