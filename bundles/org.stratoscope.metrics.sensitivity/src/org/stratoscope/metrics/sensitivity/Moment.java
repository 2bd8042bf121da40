package org.stratoscope.metrics.sensitivity;

import java.util.Arrays;

/**
 * A number estimated from a sample of images, with what each image contributes to its error: the standard error is that of
 * the mean of the influences (delta method).
 *
 * @param value the estimate
 * @param influence one number an image, with mean near zero
 */
record Moment(double value, double[] influence) {

    /** The mean over images. */
    static Moment mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double[] influence = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            influence[i] = values[i] - mean;
        }
        return new Moment(mean, influence);
    }

    /**
     * The median of several values of each image.
     *
     * @param values by draw and image
     * @param lower whether the lower of two middle values is taken instead of their mean
     */
    static Moment median(double[][] values, boolean lower) {
        int images = values[0].length;
        double[] sorted =
                Arrays.stream(values).flatMapToDouble(Arrays::stream).sorted().toArray();
        double median = Medians.of(sorted, lower);
        double sparsity = Medians.sparsity(sorted, images);
        double[] influence = new double[images];
        for (double[] draw : values) {
            for (int i = 0; i < images; i++) {
                influence[i] += sparsity * Medians.side(draw[i], median) / values.length;
            }
        }
        return new Moment(median, influence);
    }

    /** The same number times a factor, plus another number. */
    Moment scaled(double factor, double added) {
        return new Moment(
                factor * value + added,
                Arrays.stream(influence).map(i -> factor * i).toArray());
    }

    /** The ratio of two numbers of the same images. */
    Moment over(Moment denominator) {
        double ratio = value / denominator.value;
        double[] combined = new double[influence.length];
        for (int i = 0; i < combined.length; i++) {
            combined[i] = (influence[i] - ratio * denominator.influence[i]) / denominator.value;
        }
        return new Moment(ratio, combined);
    }

    /** The standard error; NaN when it is unknown. */
    double standardError() {
        double centre = Arrays.stream(influence).average().orElse(Double.NaN);
        double sum = 0;
        for (double one : influence) {
            sum += (one - centre) * (one - centre);
        }
        return Math.sqrt(sum / (influence.length - 1.0) / influence.length);
    }
}
