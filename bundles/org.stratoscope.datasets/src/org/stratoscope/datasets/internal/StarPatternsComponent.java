package org.stratoscope.datasets.internal;

import java.util.Arrays;
import java.util.List;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;

/**
 * Noise with a star somewhere, or without: the images on which the authors of convolutional recursive feature machines show
 * that a metric on patches finds a local signal (code for Radhakrishnan et al., Science 383:1461, 2024). The draws are those
 * of the published program, bit for bit.
 */
public final class StarPatternsComponent implements DatasetComponent<StarPatternsParameters> {

    private static final int CHANNELS = 3;
    private static final int SIDE = 32;
    private static final int CANCEL_CHECK = 64;

    /** Places of the star's corner along each axis. */
    private static final int PLACES = 18;

    /** Row and column of every pixel of the star, relative to its corner. */
    private static final int[][] STAR = {
        {3, 10}, {4, 9}, {4, 10}, {4, 11}, {5, 7}, {5, 8}, {5, 9}, {5, 10}, {5, 11}, {5, 12}, {5, 13}, {6, 8}, {6, 9},
        {6, 10}, {6, 11}, {6, 12}, {7, 9}, {7, 10}, {7, 11}, {8, 8}, {8, 9}, {8, 10}, {8, 11}, {8, 12}, {9, 8}, {9, 9},
        {9, 11}, {9, 12}
    };

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "star-patterns",
                "Star in noise",
                "Generated colour images of 32 x 32 pixels: noise, half of them with a small star at a random place in"
                        + " some channels (Radhakrishnan et al. 2024). With the default parameters exactly the published"
                        + " 50 training and 2050 test images.");
    }

    @Override
    public Class<StarPatternsParameters> parameters() {
        return StarPatternsParameters.class;
    }

    @Override
    public Dataset open(StarPatternsParameters parameters, Context context) throws StratoscopeException {
        int images = 2 * parameters.images();
        int[] order = MersenneTwister.seededByNumber(parameters.seed()).permutation(images);
        int first = parameters.split() == Split.TRAIN ? 0 : parameters.training();
        int last = parameters.split() == Split.TRAIN ? parameters.training() : images;
        last = first + parameters.count().orElse(last - first);
        int[] place = new int[images];
        Arrays.fill(place, -1);
        for (int n = first; n < last; n++) {
            place[order[n]] = n - first;
        }
        ImageShape shape = new ImageShape(CHANNELS, SIDE, SIDE);
        float[] values = new float[Math.multiplyExact(last - first, shape.size())];
        int[] labels = new int[last - first];
        draw(parameters, place, values, labels, context);
        return new FloatDataset(shape, List.of("noise", "star"), values, labels);
    }

    private static void draw(
            StarPatternsParameters parameters, int[] place, float[] values, int[] labels, Context context)
            throws CancelledException {
        MersenneTwister places = MersenneTwister.seededByKey(parameters.seed());
        MersenneTwister noise = MersenneTwister.seededByNumber(parameters.seed());
        int size = CHANNELS * SIDE * SIDE;
        float[] image = new float[size];
        context.monitor().begin("generating images", place.length);
        for (int n = 0; n < place.length; n++) {
            if (n % CANCEL_CHECK == 0) {
                context.monitor().checkCancelled();
                context.monitor().worked(Math.min(CANCEL_CHECK, place.length - n));
            }
            boolean star = n < parameters.images();
            int corner = star ? places.nextBelow(PLACES) * SIDE + places.nextBelow(PLACES) : 0;
            for (int i = 0; i < size; i++) {
                image[i] = (float) (parameters.noise() * noise.nextGaussian());
            }
            if (place[n] < 0) {
                continue;
            }
            if (star) {
                paint(parameters, corner, image);
            }
            System.arraycopy(image, 0, values, place[n] * size, size);
            labels[place[n]] = star ? 1 : 0;
        }
    }

    private static void paint(StarPatternsParameters parameters, int corner, float[] image) {
        for (int channel : parameters.starChannels()) {
            for (int[] pixel : STAR) {
                image[channel * SIDE * SIDE + corner + pixel[0] * SIDE + pixel[1]] = 1;
            }
        }
    }
}
