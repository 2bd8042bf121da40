package org.stratoscope.datasets.internal;

import java.util.Optional;
import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.datasets.PairRule;
import org.stratoscope.datasets.ScalePairs;

/** Which scale-detection task, and which of its images. */
public record ScaleDetectionParameters(
        @Parameter(
                title = "Task",
                description = "Whether the two pixels are near each other, or whether they lie in the same block.",
                defaultValue = "distance")
        ScaleTask task,

        @Parameter(
                title = "Dimensions",
                description = "Images of a single row, which is a ring for distances, or square images.",
                defaultValue = "2",
                minimum = 1,
                maximum = 2)
        int dimensions,

        @Parameter(
                title = "Side",
                description =
                        "Length of the row, 128 when absent, or side of the square, 28 when absent and at most 64.",
                unit = "pixels",
                minimum = 2,
                maximum = 4096)
        Optional<Integer> side,

        @Parameter(
                title = "Scale",
                description =
                        "The distance that separates the classes, or the side of the blocks; a quarter of the row or"
                                + " half of the square when absent.",
                unit = "pixels",
                minimum = 1,
                maximum = 4096)
        Optional<Integer> scale,

        @Parameter(
                title = "Gap",
                description =
                        "Pairs are left out whose distance is less than this above or at most this below the scale"
                                + " in a row, or half of this in a square; 0 and 2 when absent. Blocks have no gap.",
                unit = "pixels",
                minimum = 0,
                maximum = 4096)
        Optional<Double> gap,

        @Parameter(title = "Metric", description = "How distances are measured in squares.", defaultValue = "euclidean")
        PairRule.Metric metric,

        @Parameter(
                title = "Diagonal",
                description =
                        "Whether pixels of a square whose row is their column may be active; they never are in the"
                                + " published images.",
                defaultValue = "false")
        boolean diagonal,

        @Parameter(
                title = "Split",
                description =
                        "Half of the pairs are for testing, an eighth is for validation, and training images are drawn"
                                + " at random from the rest; the classes have the same size.",
                defaultValue = "train")
        ScaleSplit split,

        @Parameter(
                title = "Count",
                description = "How many images, half of them in each class; when absent 1024 for training, 128 for"
                        + " validation and 4096 for testing, or fewer where there are not as many.",
                unit = "images",
                minimum = 2,
                maximum = 10_000_000)
        Optional<Integer> count,

        @Parameter(
                title = "Amplitude",
                description =
                        "Value of active pixels; when absent the root of half the length of a row, or half the number"
                                + " of pixels of a square before padding.",
                minimum = -1_000_000,
                maximum = 1_000_000)
        Optional<Double> amplitude,

        @Parameter(
                title = "Pad",
                description = "Zeros around square images.",
                unit = "pixels",
                defaultValue = "0",
                minimum = 0,
                maximum = 1000)
        int pad,

        @Inlined ImageNoise noise) {

    private static final int LARGEST_SQUARE = 64;

    public ScaleDetectionParameters {
        boolean line = dimensions == 1;
        check(!line || !diagonal, "'diagonal' has a meaning in two dimensions only; leave it out");
        check(!line || pad == 0, "'pad' has a meaning in two dimensions only; leave it out");
        check(
                !line || metric == PairRule.Metric.EUCLIDEAN,
                "'metric' has a meaning in two dimensions only; leave it out");
        int pixels = side.orElse(line ? 128 : 28);
        check(
                line || pixels <= LARGEST_SQUARE,
                "'side' must be at most " + LARGEST_SQUARE + " in two dimensions, not " + pixels);
        int length = scale.orElse(Math.max(1, line ? pixels / 4 : pixels / 2));
        check(length < pixels, "'scale' must be less than 'side', but " + length + " is not less than " + pixels);
        check(
                task != ScaleTask.BLOCK || pixels % length == 0,
                "'scale' must divide 'side' for the task block, but " + pixels + " is no multiple of " + length);
        check(
                count.isEmpty() || count.get() % 2 == 0,
                "'count' must be even, because the classes have the same size, not '" + count.orElse(0) + "'");
        side = Optional.of(pixels);
        scale = Optional.of(length);
        gap = Optional.of(gap.orElse(line ? 0.0 : 2.0));
        amplitude = Optional.of(amplitude.orElse(line ? Math.sqrt(pixels / 2.0) : pixels * pixels / 2.0));
    }

    private static void check(boolean right, String problem) {
        if (!right) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** All pairs of the task. */
    ScalePairs pairs() {
        int length = side.orElseThrow();
        return dimensions == 1 ? ScalePairs.line(length, rule()) : ScalePairs.square(length, diagonal, rule());
    }

    private PairRule rule() {
        int threshold = scale.orElseThrow();
        if (task == ScaleTask.BLOCK) {
            return PairRule.blocks(threshold);
        }
        return dimensions == 1
                ? PairRule.ring(side.orElseThrow(), threshold, gap.orElseThrow())
                : PairRule.plane(metric, threshold, gap.orElseThrow());
    }
}
