package org.stratoscope.datasets.internal;

import java.util.List;
import java.util.Optional;

/** Mean and standard deviation by channel; a single number holds for all channels. */
record Normalization(List<Double> means, List<Double> deviations) {

    /** Checks both vectors against the number of channels. */
    static Normalization of(Optional<List<Double>> mean, Optional<List<Double>> std, int channels) {
        Normalization normalization = new Normalization(mean.orElse(List.of(0.0)), std.orElse(List.of(1.0)));
        check("mean", normalization.means, channels);
        check("std", normalization.deviations, channels);
        if (normalization.deviations.stream().anyMatch(d -> d <= 0)) {
            throw new IllegalArgumentException("'std' must be positive");
        }
        return normalization;
    }

    float mean(int channel) {
        return means.get(means.size() == 1 ? 0 : channel).floatValue();
    }

    float deviation(int channel) {
        return deviations.get(deviations.size() == 1 ? 0 : channel).floatValue();
    }

    private static void check(String name, List<Double> values, int channels) {
        if (values.size() != 1 && values.size() != channels) {
            throw new IllegalArgumentException("'" + name + "' has " + values.size() + " numbers but the images have "
                    + channels + " channels; give one number or one for each channel");
        }
    }
}
