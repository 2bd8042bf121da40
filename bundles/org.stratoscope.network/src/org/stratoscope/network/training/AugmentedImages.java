package org.stratoscope.network.training;

import java.util.List;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.data.NoisyImages;
import org.stratoscope.api.random.RandomStream;

/**
 * Images cropped and mirrored at random, with white noise added afterwards, the same for one index however often it is
 * asked for. A crop draws a shift of rows and one of columns, each uniform in -crop .. crop, and fills with zeros; a flip
 * mirrors the result left to right. Noise has a stream beside that of the moves, which it does not change.
 *
 * @param random the stream of the epoch; every image draws from a stream of its own below it
 */
record AugmentedImages(Dataset source, AugmentationParameters settings, RandomStream random) implements Dataset {

    @Override
    public ImageShape shape() {
        return source.shape();
    }

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public List<String> classes() {
        return source.classes();
    }

    @Override
    public int label(int index) {
        return source.label(index);
    }

    @Override
    public void image(int index, float[] target, int offset) {
        if (settings.crop() == 0 && !settings.flip()) {
            source.image(index, target, offset);
        } else {
            moved(index, target, offset);
        }
        if (settings.noise() > 0) {
            NoisyImages.add(
                    target,
                    offset,
                    shape().size(),
                    settings.noise(),
                    random.derive("noise").derive(index));
        }
    }

    private void moved(int index, float[] target, int offset) {
        float[] image = new float[shape().size()];
        source.image(index, image, 0);
        RandomStream draws = random.derive(index);
        int span = 2 * settings.crop() + 1;
        int down = draws.nextInt(span) - settings.crop();
        int right = draws.nextInt(span) - settings.crop();
        boolean mirrored = settings.flip() && draws.nextLong() < 0;
        move(image, down, right, mirrored, target, offset);
    }

    private void move(float[] image, int down, int right, boolean mirrored, float[] target, int offset) {
        int height = shape().height();
        int width = shape().width();
        int at = offset;
        for (int channel = 0; channel < shape().channels(); channel++) {
            for (int y = 0; y < height; y++) {
                int row = y - down;
                for (int x = 0; x < width; x++) {
                    int column = (mirrored ? width - 1 - x : x) - right;
                    boolean inside = row >= 0 && row < height && column >= 0 && column < width;
                    target[at++] = inside ? image[(channel * height + row) * width + column] : 0;
                }
            }
        }
    }
}
