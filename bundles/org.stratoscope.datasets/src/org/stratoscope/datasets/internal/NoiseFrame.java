package org.stratoscope.datasets.internal;

import java.util.Arrays;
import java.util.List;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DataTransform;
import org.stratoscope.api.component.DataTransformComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** Images at a random place in a larger frame of noise, as the code released for Beaglehole et al. 2023 makes of digits. */
public final class NoiseFrame implements DataTransformComponent<NoiseFrameParameters> {

    private static final double DEVIATION = 0.5;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "noise-frame",
                "Images in a frame of noise",
                "Puts each image at a random place into a larger frame of normal noise, which it covers where it lies"
                        + " (Beaglehole et al. 2023). Place and noise of an image depend on its number and its pixels, so"
                        + " that training images and test images get different ones.");
    }

    @Override
    public Class<NoiseFrameParameters> parameters() {
        return NoiseFrameParameters.class;
    }

    @Override
    public DataTransform prepare(NoiseFrameParameters parameters, Dataset reference, Context context)
            throws InvalidInputException {
        ImageShape shape = reference.shape();
        if (parameters.size() <= Math.max(shape.height(), shape.width())) {
            throw new InvalidInputException("The data transform noise-frame has a 'size' of " + parameters.size()
                    + ", but the images are " + shape.height() + " x " + shape.width()
                    + " pixels; make the frame larger.");
        }
        double deviation = DEVIATION * Math.sqrt(parameters.level());
        return dataset -> new Framed(dataset, parameters.size(), deviation, context.random());
    }

    /**
     * Framed images.
     *
     * @param source the images inside
     * @param side of the frame
     * @param deviation of the noise
     * @param random never drawn from, only derived from
     */
    private record Framed(Dataset source, int side, double deviation, RandomStream random) implements Dataset {

        @Override
        public ImageShape shape() {
            return new ImageShape(source.shape().channels(), side, side);
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
            ImageShape inner = source.shape();
            float[] image = new float[inner.size()];
            source.image(index, image, 0);
            RandomStream draws = random.derive(index).derive(Arrays.hashCode(image));
            // As published, the last place along each axis is never drawn.
            int top = draws.nextInt(side - inner.height());
            int left = draws.nextInt(side - inner.width());
            for (int i = 0; i < shape().size(); i++) {
                target[offset + i] = (float) (deviation * draws.nextGaussian());
            }
            for (int channel = 0; channel < inner.channels(); channel++) {
                for (int row = 0; row < inner.height(); row++) {
                    System.arraycopy(
                            image,
                            (channel * inner.height() + row) * inner.width(),
                            target,
                            offset + (channel * side + top + row) * side + left,
                            inner.width());
                }
            }
        }
    }
}
