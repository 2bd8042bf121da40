package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.random.RandomStream;

/** What a training does to images and labels before it uses them. */
class ImageChangesTests {

    private static final int SIDE = 6;
    private static final FormulaImages IMAGES = new FormulaImages(300, 3);

    @Test
    void aCroppedAndMirroredImageIsTheImageMovedAndFilledWithZeros() {
        Dataset changed = changed(2, true, 0);
        Set<String> seen = new TreeSet<>();
        for (int index = 0; index < IMAGES.size(); index++) {
            float[] actual = image(changed, index);
            String found = "";
            for (int down = -2; down <= 2; down++) {
                for (int right = -2; right <= 2; right++) {
                    for (boolean mirrored : new boolean[] {false, true}) {
                        if (Arrays.equals(moved(image(IMAGES, index), down, right, mirrored), actual)) {
                            found = down + " " + right + " " + mirrored;
                        }
                    }
                }
            }
            assertFalse(found.isEmpty(), "image " + index + " is none of the 50 possible ones");
            seen.add(found);
        }
        // Each of 50 is missed with probability 0.98^300 = 0.0023.
        assertTrue(seen.size() >= 48, seen.size() + " of 50 possible changes");
    }

    @Test
    void drawsDependOnEpochAndImageAlone() {
        Dataset changed = changed(2, true, 4);
        float[] before = image(changed, 17);
        for (int index = 0; index < 40; index++) {
            image(changed, index);
        }
        assertArrayEquals(before, image(changed, 17));
        assertArrayEquals(before, image(changed(2, true, 4), 17));
        long different = IntStream.range(0, 100)
                .filter(index -> !Arrays.equals(image(changed, index), image(changed(2, true, 5), index)))
                .count();
        assertTrue(different > 90, different + " of 100 images differ between epochs");
    }

    @Test
    void halfOfTheImagesAreMirrored() {
        Dataset changed = changed(0, true, 0);
        long mirrored = IntStream.range(0, IMAGES.size())
                .filter(index -> !Arrays.equals(image(changed, index), image(IMAGES, index)))
                .count();
        // Binomial with 300 draws: standard deviation 8.7, so within 5 of them.
        assertEquals(150, mirrored, 44);
    }

    @Test
    void withoutAugmentationImagesStayAsTheyAre() {
        assertArrayEquals(image(IMAGES, 5), image(changed(0, false, 0), 5));
    }

    @Test
    void noiseIsAddedToMovedImagesAndDrawnAfreshInEveryEpoch() {
        for (boolean moved : new boolean[] {false, true}) {
            int crop = moved ? 2 : 0;
            double square = 0;
            double product = 0;
            for (int index = 0; index < IMAGES.size(); index++) {
                float[] first =
                        difference(image(changed(crop, moved, 3, 1), index), image(changed(crop, moved, 0, 1), index));
                float[] second =
                        difference(image(changed(crop, moved, 3, 2), index), image(changed(crop, moved, 0, 2), index));
                for (int i = 0; i < first.length; i++) {
                    square += first[i] * first[i];
                    product += first[i] * second[i];
                }
            }
            int values = IMAGES.size() * IMAGES.shape().size();
            // A mean squared norm of 9 for each image; five standard deviations of a sum of independent products.
            assertEquals(9, square / IMAGES.size(), 9 * 5 * Math.sqrt(2.0 / values));
            assertEquals(0, product / IMAGES.size(), 9 * 5 * Math.sqrt(1.0 / values));
        }
        assertArrayEquals(image(changed(2, true, 3, 4), 17), image(changed(2, true, 3, 4), 17));
    }

    private static float[] difference(float[] one, float[] other) {
        float[] difference = new float[one.length];
        for (int i = 0; i < one.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }

    @Test
    void permutedLabelsKeepTheirCountsAndRandomOnesAreUniform() {
        int[] original = Labels.TRUE.of(IMAGES, RandomStream.of(1));
        int[] permuted = Labels.PERMUTED.of(IMAGES, RandomStream.of(1));
        int[] random = Labels.RANDOM.of(IMAGES, RandomStream.of(1));
        assertArrayEquals(IntStream.range(0, 300).map(index -> index % 3).toArray(), original);
        assertArrayEquals(
                IntStream.of(original).sorted().toArray(),
                IntStream.of(permuted).sorted().toArray());
        assertArrayEquals(permuted, Labels.PERMUTED.of(IMAGES, RandomStream.of(1)));
        for (int[] labels : new int[][] {permuted, random}) {
            long kept = IntStream.range(0, 300)
                    .filter(index -> labels[index] == original[index])
                    .count();
            // A third of the labels is right by chance: standard deviation 8.2, so within 5 of them.
            assertEquals(100, kept, 41);
        }
        for (int label = 0; label < 3; label++) {
            int wanted = label;
            assertEquals(100, IntStream.of(random).filter(l -> l == wanted).count(), 41);
        }
        assertFalse(Arrays.equals(
                IntStream.of(original).sorted().toArray(),
                IntStream.of(random).sorted().toArray()));
    }

    @Test
    void imagesSetAsideAreNotTrainedOn() throws InvalidInputException {
        TrainingData data = TrainingData.of(
                new TrainingParameters(
                        1,
                        false,
                        8,
                        false,
                        new ScheduleParameters(Schedule.CONSTANT, 1, 1, 1),
                        Loss.CROSS_ENTROPY,
                        new StoppingParameters(false, Optional.empty()),
                        Labels.TRUE,
                        new AugmentationParameters(0, false, 0),
                        Optional.empty(),
                        0,
                        new SnapshotParameters(Optional.empty(), SnapshotParameters.Kept.BEST, 0.1)),
                IMAGES,
                RandomStream.of(1));
        Dataset aside = data.validation().orElseThrow();
        assertEquals(30, aside.size());
        assertEquals(270, data.training().size());
        Set<String> all = new TreeSet<>();
        for (Dataset part : new Dataset[] {aside, data.training()}) {
            for (int index = 0; index < part.size(); index++) {
                all.add(Arrays.toString(image(part, index)) + part.label(index));
            }
        }
        Set<String> expected = new TreeSet<>();
        for (int index = 0; index < IMAGES.size(); index++) {
            expected.add(Arrays.toString(image(IMAGES, index)) + index % 3);
        }
        assertEquals(expected, all);
    }

    private static Dataset changed(int crop, boolean flip, int epoch) {
        return changed(crop, flip, 0, epoch);
    }

    private static Dataset changed(int crop, boolean flip, double noise, int epoch) {
        return new AugmentedImages(
                IMAGES,
                new AugmentationParameters(crop, flip, noise),
                RandomStream.of(3).derive("augmentation").derive(epoch));
    }

    private static float[] image(Dataset dataset, int index) {
        float[] image = new float[dataset.shape().size() + 1];
        image[0] = 7;
        dataset.image(index, image, 1);
        assertEquals(7, image[0], "values before the offset stay");
        return Arrays.copyOfRange(image, 1, image.length);
    }

    /** Row y, column x of the result is row y - down, column x - right of the image, then columns are reversed. */
    private static float[] moved(float[] image, int down, int right, boolean mirrored) {
        float[] result = new float[image.length];
        for (int channel = 0; channel < 2; channel++) {
            for (int y = Math.max(0, down); y < Math.min(SIDE, SIDE + down); y++) {
                for (int x = Math.max(0, right); x < Math.min(SIDE, SIDE + right); x++) {
                    int column = mirrored ? SIDE - 1 - x : x;
                    result[(channel * SIDE + y) * SIDE + column] =
                            image[(channel * SIDE + y - down) * SIDE + x - right];
                }
            }
        }
        return result;
    }
}
