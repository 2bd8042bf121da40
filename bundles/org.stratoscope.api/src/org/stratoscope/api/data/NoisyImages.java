package org.stratoscope.api.data;

import java.util.List;
import org.stratoscope.api.random.RandomStream;

/**
 * Images with white noise: x + sigma g / sqrt(C H W) with g standard normal, so that the mean squared norm of the noise is
 * sigma^2 (noisy CIFAR-10 of Tomasini et al., arXiv 2210.01506). Every image has one draw, from a stream of its own.
 *
 * @param source the images without noise
 * @param norm sigma, at least 0, in units of the normalised pixels
 * @param random image number i draws from {@code random.derive(i)}
 */
public record NoisyImages(Dataset source, double norm, RandomStream random) implements Dataset {

    public NoisyImages {
        if (!(norm >= 0) || Double.isInfinite(norm)) {
            throw new IllegalArgumentException("not a norm of noise: " + norm);
        }
    }

    /** The images with noise of that norm; the images themselves when it is zero. */
    public static Dataset of(Dataset source, double norm, RandomStream random) {
        return norm == 0 ? source : new NoisyImages(source, norm, random);
    }

    /**
     * Adds the noise of one image in place.
     *
     * @param size the number of values of the image, which starts at the offset
     * @param norm sigma
     * @param draws gives one normal number for each value
     */
    public static void add(float[] target, int offset, int size, double norm, RandomStream draws) {
        double deviation = norm / Math.sqrt(size);
        for (int i = offset; i < offset + size; i++) {
            target[i] = (float) (target[i] + deviation * draws.nextGaussian());
        }
    }

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
        source.image(index, target, offset);
        add(target, offset, shape().size(), norm, random.derive(index));
    }
}
