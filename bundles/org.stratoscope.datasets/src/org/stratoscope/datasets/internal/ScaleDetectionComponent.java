package org.stratoscope.datasets.internal;

import java.util.Locale;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;
import org.stratoscope.datasets.PairRule;
import org.stratoscope.datasets.ScalePairs;

/**
 * The scale-detection tasks of Tomasini et al. (arXiv 2210.01506). Differences from the published splits: shares of the
 * pairs in place of numbers that depend on how many images are trained on, so that a test set goes with any training set; one
 * scheme for rows and squares; and the streams of this product in place of the authors' generator. See
 * {@link ScaleSplit}.
 */
public final class ScaleDetectionComponent implements DatasetComponent<ScaleDetectionParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "scale-detection",
                "Scale detection",
                "Generated images with exactly two active pixels; the class says whether their distance is below a scale,"
                        + " or whether they lie in the same block (Tomasini et al. 2022). Half of the pairs of each class"
                        + " are for testing and an eighth is for validation, the same ones for every seed; training"
                        + " images are drawn from the rest. A single output is positive for near pixels or the same"
                        + " block.");
    }

    @Override
    public Class<ScaleDetectionParameters> parameters() {
        return ScaleDetectionParameters.class;
    }

    @Override
    public Dataset open(ScaleDetectionParameters parameters, Context context) throws StratoscopeException {
        ScalePairs pairs = parameters.pairs();
        for (int label : new int[] {PairRule.APART, PairRule.TOGETHER}) {
            if (pairs.count(label) == 0) {
                throw new InvalidInputException("The data set scale-detection has no images in the class '"
                        + parameters.task().classes().get(label) + "' with 'scale' "
                        + parameters.scale().orElseThrow() + " and 'gap' "
                        + parameters.gap().orElseThrow() + " in images of side "
                        + parameters.side().orElseThrow() + "; change one of them.");
            }
        }
        int count = count(parameters, pairs);
        int[][] chosen = new int[2][];
        for (int label = 0; label < chosen.length; label++) {
            chosen[label] = parameters.split().choose(pairs, label, count / 2, context.random());
        }
        int side = parameters.side().orElseThrow();
        int padded = side + 2 * parameters.pad();
        ImageShape shape =
                parameters.dimensions() == 1 ? new ImageShape(1, 1, side) : new ImageShape(1, padded, padded);
        float amplitude = parameters.amplitude().orElseThrow().floatValue();
        Dataset images =
                new PairImages(shape, parameters.task().classes(), pairs, chosen, side, parameters.pad(), amplitude);
        return parameters.noise().on(images, parameters.split(), context.random());
    }

    private static int count(ScaleDetectionParameters parameters, ScalePairs pairs) throws InvalidInputException {
        int available = parameters.split().available(pairs);
        int count = parameters.count().orElse(parameters.split().usualCount(pairs));
        if (count > available || count == 0) {
            throw new InvalidInputException("'count' asks for " + Math.max(2, count) + " images but the split "
                    + parameters.split().name().toLowerCase(Locale.ROOT) + " has only " + available
                    + "; give a smaller count or a larger 'side'.");
        }
        return count;
    }
}
