package org.stratoscope.datasets.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** Generated images that have the spectrum and the colours of photographs, nothing else of them, and random labels. */
public final class GaussianFieldsComponent implements DatasetComponent<GaussianFieldsParameters> {

    private static final long VALUES_AT_MOST = (1L << 31) / Float.BYTES;
    private static final int CANCEL_CHECK = 16;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "gaussian-fields",
                "Gaussian fields",
                "Generated colour images: three independent periodic Gaussian fields, for luminance and two opponent"
                        + " colours, with amplitudes that fall as a power of the frequency and the variances that"
                        + " normalised CIFAR-10 has. Labels are random. Nothing but second-order statistics can be learnt"
                        + " from them.");
    }

    @Override
    public Class<GaussianFieldsParameters> parameters() {
        return GaussianFieldsParameters.class;
    }

    @Override
    public Dataset open(GaussianFieldsParameters parameters, Context context) throws StratoscopeException {
        ImageShape shape = new ImageShape(OpponentColours.CHANNELS, parameters.size(), parameters.size());
        int count = parameters.count();
        if ((long) count * shape.size() > VALUES_AT_MOST) {
            throw new InvalidInputException(
                    "The data set gaussian-fields would take more than two gibibytes; lower 'count' or 'size'.");
        }
        float[] values = new float[count * shape.size()];
        RandomStream stream = context.random().derive(parameters.split().name());
        GaussianField field = new GaussianField(parameters.size(), parameters.exponent());
        context.monitor().begin("generating images", count);
        for (int i = 0; i < count; i++) {
            if (i % CANCEL_CHECK == 0) {
                context.monitor().checkCancelled();
                context.monitor().worked(Math.min(CANCEL_CHECK, count - i));
            }
            draw(field, stream.derive(i), values, i * shape.size());
        }
        int[] labels = parameters.labels().draw(count, parameters.classes(), stream.derive("labels"));
        Dataset images = new FloatDataset(shape, LabelDraw.names(parameters.classes()), values, labels);
        return parameters.noise().on(images, parameters.split(), context.random());
    }

    private static void draw(GaussianField field, RandomStream random, float[] values, int offset) {
        double[][] components = new double[OpponentColours.CHANNELS][];
        for (int component = 0; component < components.length; component++) {
            components[component] = field.draw(random);
        }
        int plane = components[0].length;
        for (int channel = 0; channel < OpponentColours.CHANNELS; channel++) {
            double luminance = OpponentColours.weight(0, channel);
            double blueYellow = OpponentColours.weight(1, channel);
            double greenMagenta = OpponentColours.weight(2, channel);
            for (int i = 0; i < plane; i++) {
                values[offset + channel * plane + i] = (float) (luminance * components[0][i]
                        + blueYellow * components[1][i]
                        + greenMagenta * components[2][i]);
            }
        }
    }
}
