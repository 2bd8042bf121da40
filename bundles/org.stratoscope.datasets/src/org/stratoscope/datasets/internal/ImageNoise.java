package org.stratoscope.datasets.internal;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.NoisyImages;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.api.random.RandomStream;

/** White noise on the images of a data set, shared by all of them. */
public record ImageNoise(
        @Parameter(
                title = "Noise norm",
                description = "Norm of white noise added after normalisation, one draw for each image: the root of its"
                        + " mean square, so that each of the d values of an image has the standard deviation norm /"
                        + " sqrt(d).",
                defaultValue = "0",
                minimum = 0,
                maximum = 1_000_000)
        double noise) {

    /**
     * The images with noise, or as they are when its norm is zero.
     *
     * @param random the stream of the data set; noise differs between splits
     */
    Dataset on(Dataset images, Enum<?> split, RandomStream random) {
        return on(images, split.name(), random);
    }

    /**
     * The images with noise, or as they are when its norm is zero.
     *
     * @param part what the images are a part of, such as the name of their folder; noise differs between parts
     * @param random the stream of the data set
     */
    Dataset on(Dataset images, String part, RandomStream random) {
        return NoisyImages.of(images, noise, random.derive("noise").derive(part));
    }
}
