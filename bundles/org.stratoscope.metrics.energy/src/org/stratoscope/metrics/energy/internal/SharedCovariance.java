package org.stratoscope.metrics.energy.internal;

import java.util.Arrays;
import java.util.Map;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.energy.PatchCovariance;
import org.stratoscope.metrics.energy.PatchMoments;

/** The covariance of the patches of a data set, which many measurements of many tasks need. */
final class SharedCovariance {

    private static final String PURPOSE = "energy/patch-covariance";

    private SharedCovariance() {}

    /** Of all patches. */
    static PatchCovariance of(Dataset images, int count, int height, int width, Context context)
            throws StratoscopeException {
        return of(images, count, height, width, 1, true, context);
    }

    /**
     * As {@link PatchMoments#covariance}.
     *
     * @param count the first so many images are used
     */
    static PatchCovariance of(
            Dataset images, int count, int height, int width, int stride, boolean centred, Context context)
            throws StratoscopeException {
        Map<String, String> ingredients = Map.of(
                "images", Integer.toString(count),
                "height", Integer.toString(height),
                "width", Integer.toString(width),
                "stride", Integer.toString(stride),
                "centred", Boolean.toString(centred));
        double[] numbers = context.shared().get(PURPOSE, ingredients, images, () -> {
            PatchCovariance covariance = new PatchMoments(images.shape(), height, width, stride)
                    .covariance(images, count, centred, context.monitor());
            double[] all = Arrays.copyOf(covariance.matrix(), covariance.matrix().length + 1);
            // Exact: there are far fewer patches than doubles can count.
            all[all.length - 1] = covariance.patches();
            return all;
        });
        return new PatchCovariance(Arrays.copyOf(numbers, numbers.length - 1), Math.round(numbers[numbers.length - 1]));
    }
}
