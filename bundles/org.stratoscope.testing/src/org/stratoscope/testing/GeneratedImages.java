package org.stratoscope.testing;

import java.util.List;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.random.RandomStream;

/**
 * Images of correlated random numbers; labels go round.
 *
 * @param size number of images
 * @param classes names of the classes
 */
public record GeneratedImages(ImageShape shape, int size, List<String> classes) implements Dataset {

    /** Two-channel images of 8 x 8 pixels in three classes. */
    public static GeneratedImages small(int size) {
        return new GeneratedImages(new ImageShape(2, 8, 8), size, List.of("a", "b", "c"));
    }

    @Override
    public int label(int index) {
        return index % classes.size();
    }

    @Override
    public void image(int index, float[] target, int offset) {
        RandomStream random = RandomStream.of(index);
        double value = 0;
        for (int i = 0; i < shape.size(); i++) {
            value = 0.8 * value + random.nextGaussian();
            target[offset + i] = (float) value;
        }
    }
}
