package org.stratoscope.datasets.internal;

import java.util.List;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** Digits of the product's own, for experiments on digits without a file. */
public final class StrokeDigitsComponent implements DatasetComponent<StrokeDigitsParameters> {

    private static final long VALUES_AT_MOST = (1L << 31) / Float.BYTES;
    private static final int CANCEL_CHECK = 64;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "stroke-digits",
                "Digits drawn with strokes",
                "Generated digits 0 to 9, bright on dark in one channel from 0 to 1: every image is drawn with a slant,"
                        + " rotation, proportions, bends and a stroke of its own.");
    }

    @Override
    public Class<StrokeDigitsParameters> parameters() {
        return StrokeDigitsParameters.class;
    }

    @Override
    public Dataset open(StrokeDigitsParameters parameters, Context context) throws StratoscopeException {
        ImageShape shape = new ImageShape(1, parameters.size(), parameters.size());
        int count = parameters.count();
        if ((long) count * shape.size() > VALUES_AT_MOST) {
            throw new InvalidInputException(
                    "The data set stroke-digits would take more than two gibibytes; lower 'count' or 'size'.");
        }
        List<String> digits = DigitStrokes.NAMES;
        float[] values = new float[count * shape.size()];
        int[] labels = new int[count];
        RandomStream stream = context.random().derive(parameters.split().name());
        context.monitor().begin("generating images", count);
        for (int n = 0; n < count; n++) {
            if (n % CANCEL_CHECK == 0) {
                context.monitor().checkCancelled();
                context.monitor().worked(Math.min(CANCEL_CHECK, count - n));
            }
            labels[n] = n % digits.size();
            Handwriting.draw(stream.derive(n), parameters.variation())
                    .write(DigitStrokes.of(labels[n]), parameters.size(), values, n * shape.size());
        }
        Dataset images = new FloatDataset(shape, digits, values, labels);
        return parameters.noise().on(images, parameters.split(), context.random());
    }
}
