package org.stratoscope.datasets.internal;

import java.util.Optional;
import java.util.TreeSet;
import org.stratoscope.api.parameters.Parameter;

/** Which star images. */
public record StarPatternsParameters(
        @Parameter(
                title = "Split",
                description = "The first images in the order drawn are for training, the others for testing.",
                defaultValue = "train")
        Split split,

        @Parameter(
                title = "Training images",
                description = "How many of all images are for training.",
                unit = "images",
                defaultValue = "50",
                minimum = 1)
        int training,

        @Parameter(
                title = "Count",
                description = "The first so many images of the split; all when absent.",
                unit = "images",
                minimum = 1)
        Optional<Integer> count,

        @Parameter(
                title = "Images a class",
                description = "How many images there are of each class, in both splits together.",
                unit = "images",
                defaultValue = "1050",
                minimum = 1,
                maximum = 50_000)
        int images,

        @Parameter(
                title = "Channels",
                description = "The channels, from 0, that the star is seen in, separated by '/'.",
                defaultValue = "0/1")
        String channels,

        @Parameter(
                title = "Noise",
                description = "Standard deviation of the noise; the star has the value 1.",
                defaultValue = "0.3",
                minimum = 0,
                maximum = 1000)
        double noise,

        @Parameter(
                title = "Seed",
                description = "Seed of the published generators; 1717 gives the published images. The seed of the"
                        + " experiment does not matter here.",
                defaultValue = "1717",
                minimum = 0,
                maximum = Integer.MAX_VALUE)
        int seed) {

    public StarPatternsParameters {
        if (training >= 2 * images) {
            throw new IllegalArgumentException("'training' must leave images for testing: " + training
                    + " is not less than twice 'images', " + 2 * images);
        }
        int available = split == Split.TRAIN ? training : 2 * images - training;
        if (count.orElse(available) > available) {
            throw new IllegalArgumentException("'count' asks for " + count.orElse(0) + " images but the split has only "
                    + available + "; give a smaller count");
        }
        for (String channel : channels.split("/", -1)) {
            if (!channel.strip().matches("[012]")) {
                throw new IllegalArgumentException(
                        "'channels' must be channels from 0 to 2 separated by '/', such as 0/1, not '" + channels
                                + "'");
            }
        }
    }

    /** The channels that the star is seen in. */
    TreeSet<Integer> starChannels() {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (String channel : channels.split("/", -1)) {
            chosen.add(Integer.parseInt(channel.strip()));
        }
        return chosen;
    }
}
