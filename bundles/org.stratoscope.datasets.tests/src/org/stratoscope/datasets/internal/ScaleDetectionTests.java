package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;

/** Claims: two active pixels in every image, classes of the same size that say what they should, splits that share nothing. */
class ScaleDetectionTests {

    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void everyImageHasTwoActivePixelsAndTheLabelOfTheirDistance(String split) throws StratoscopeException {
        Dataset data = open("split=" + split);
        int near = 0;
        for (int index = 0; index < data.size(); index++) {
            int[] active = active(data, index, 392);
            double distance = Math.hypot(active[0] / 28 - active[1] / 28, active[0] % 28 - active[1] % 28);
            assertTrue(data.label(index) == 1 ? distance < 13 : distance >= 15, "image " + index + ": " + distance);
            assertNotEquals(active[0] / 28, active[0] % 28);
            assertNotEquals(active[1] / 28, active[1] % 28);
            near += data.label(index);
        }
        assertEquals(data.size(), 2 * near);
        assertEquals(List.of("far", "near"), data.classes());
        assertEquals("1 x 28 x 28", data.shape().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"distance", "block"})
    void rowsAreRingsOrBlocks(String task) throws StratoscopeException {
        Dataset data = open("task=" + task, "dimensions=1");
        assertEquals("1 x 1 x 128", data.shape().toString());
        assertEquals(1024, data.size());
        for (int index = 0; index < data.size(); index++) {
            int[] active = active(data, index, 8);
            int difference = active[1] - active[0];
            boolean together = task.equals("block")
                    ? active[0] / 32 == active[1] / 32
                    : Math.min(difference, 128 - difference) < 32;
            assertEquals(together ? 1 : 0, data.label(index));
        }
        assertEquals(
                task.equals("block") ? List.of("different blocks", "same block") : List.of("far", "near"),
                data.classes());
    }

    @ParameterizedTest
    @CsvSource({
        // The smaller class has 120767 pairs: 60383 of it for testing, 15095 for validation.
        "dimensions=2, 90578, 30190, 120766",
        // The smaller class has 3968 pairs.
        "dimensions=1, 2976, 992, 3968"
    })
    void splitsShareNothingAndUseEverythingOfTheSmallerClass(
            String dimensions, int training, int validation, int testing) throws StratoscopeException {
        Set<Long> seen = new HashSet<>();
        for (String part : new String[] {"train " + training, "validation " + validation, "test " + testing}) {
            String[] words = part.split(" ");
            Dataset data = open(dimensions, "split=" + words[0], "count=" + words[1]);
            for (int index = 0; index < data.size(); index++) {
                int[] active = active(data, index, Double.NaN);
                assertTrue(seen.add((long) active[0] << 32 | active[1]), words[0] + " " + index);
            }
            InvalidInputException e = assertThrows(
                    InvalidInputException.class,
                    () -> open(dimensions, "split=" + words[0], "count=" + (Integer.parseInt(words[1]) + 2)));
            assertTrue(e.getMessage().contains("the split " + words[0] + " has only " + words[1]), e.getMessage());
        }
    }

    @Test
    void onlyTrainingImagesDependOnTheSeed() throws StratoscopeException {
        for (String split : new String[] {"train", "validation", "test"}) {
            boolean same = images(open(3, "split=" + split)).equals(images(open(4, "split=" + split)));
            assertEquals(!split.equals("train"), same, split);
            assertEquals(images(open(3, "split=" + split)), images(open(3, "split=" + split)));
        }
    }

    @Test
    void fewerTrainingImagesAreTheFirstOfMore() throws StratoscopeException {
        List<String> few = images(open("count=100"));
        assertEquals(few, images(open("count=500")).subList(0, 100));
    }

    @Test
    void paddingMovesPixelsInwards() throws StratoscopeException {
        Dataset plain = open("count=20");
        Dataset padded = open("count=20", "pad=2");
        assertEquals("1 x 32 x 32", padded.shape().toString());
        for (int index = 0; index < 20; index++) {
            int[] before = active(plain, index, 392);
            int[] after = active(padded, index, 392);
            for (int i = 0; i < 2; i++) {
                assertEquals((before[i] / 28 + 2) * 32 + before[i] % 28 + 2, after[i]);
            }
        }
    }

    @Test
    void theAmplitudeIsTheOneAskedFor() throws StratoscopeException {
        active(open("amplitude=1", "count=2"), 0, 1);
        active(open("side=20", "count=2"), 0, 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scale=28 | 'scale' must be less than 'side', but 28 is not less than 28",
                "dimensions=1,task=block,side=100,scale=32 | 'scale' must divide 'side' for the task block, but 100 is no multiple of 32",
                "count=5 | 'count' must be even, because the classes have the same size, not '5'",
                "side=65 | 'side' must be at most 64 in two dimensions, not 65",
                "dimensions=1,pad=2 | 'pad' has a meaning in two dimensions only; leave it out",
                "dimensions=1,diagonal=true | 'diagonal' has a meaning in two dimensions only; leave it out",
                "dimensions=1,metric=chebyshev | 'metric' has a meaning in two dimensions only; leave it out",
            })
    void parametersThatDoNotFitAreRefused(String specification, String expected) {
        assertEquals(
                expected,
                assertThrows(InvalidInputException.class, () -> open(specification.split(",")))
                        .getMessage());
    }

    @Test
    void tasksWithoutImagesInAClassAreRefused() {
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> open("dimensions=1", "side=16", "scale=9"));
        assertEquals(
                "The data set scale-detection has no images in the class 'far' with 'scale' 9 and 'gap' 0.0 in images of"
                        + " side 16; change one of them.",
                e.getMessage());
    }

    private static Dataset open(String... values) throws StratoscopeException {
        return open(3, values);
    }

    private static Dataset open(long seed, String... values) throws StratoscopeException {
        Map<String, String> all = new HashMap<>();
        for (String value : values) {
            all.put(value.split("=")[0], value.split("=")[1]);
        }
        return Contexts.open(new ScaleDetectionComponent(), all, seed);
    }

    /** The two active pixels in order; checks that the other ones are zero and the active ones as high as given. */
    private static int[] active(Dataset data, int index, double amplitude) {
        float[] image = new float[data.shape().size() + 1];
        Arrays.fill(image, 7);
        data.image(index, image, 1);
        assertEquals(7, image[0]);
        int[] active =
                IntStream.range(1, image.length).filter(i -> image[i] != 0).toArray();
        assertEquals(2, active.length, "active pixels of image " + index);
        if (!Double.isNaN(amplitude)) {
            assertEquals(amplitude, image[active[0]]);
            assertEquals(amplitude, image[active[1]]);
        }
        return new int[] {active[0] - 1, active[1] - 1};
    }

    private static List<String> images(Dataset data) {
        return IntStream.range(0, data.size())
                .mapToObj(index -> Arrays.toString(active(data, index, Double.NaN)))
                .toList();
    }
}
