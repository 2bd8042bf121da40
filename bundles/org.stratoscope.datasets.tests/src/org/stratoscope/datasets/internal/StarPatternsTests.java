package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;

/**
 * Claims: the images are those that the generators of Python, NumPy and PyTorch give, with their sums as
 * {@code star_patterns_golden.py} printed them.
 */
class StarPatternsTests {

    private static final int SIZE = 3 * 32 * 32;

    @Test
    void theLabelsOfTheTrainingImagesAreThePublishedOnes() throws StratoscopeException {
        Dataset train = open(Map.of());
        assertEquals(
                "11110100101101110000110011110100101101000000000100",
                labels(train),
                "order drawn as by PyTorch's randperm");
        Dataset test = open(Map.of("split", "test"));
        assertEquals(2050, test.size());
        assertEquals(1027, IntStream.range(0, 2050).map(test::label).sum());
    }

    @ParameterizedTest
    @CsvSource({
        "train, 0, 58.44185967888916, -0.31891515851020813, 0.07691113650798798, 86016.33068548888",
        "train, 1, 55.29647712597216, -0.1517004817724228, 0.2223939299583435, 42595.78817401192",
        "train, 49, 18.990784438487026, -0.0412292405962944, 0.014712344855070114, 34348.0046977506",
        "test, 0, -2.239651299350953, 0.461841881275177, -0.09913800656795502, -5158.171296346896",
        "test, 2049, -7.670711091723206, 0.24255232512950897, -0.14075632393360138, -892.0095197598384"
    })
    void pixelsAreThePublishedOnes(String split, int index, double sum, float first, float last, double weighted)
            throws StratoscopeException {
        float[] image = image(open(Map.of("split", split)), index);
        double found = 0;
        double foundWeighted = 0;
        for (int i = 0; i < SIZE; i++) {
            found += image[i];
            foundWeighted += (i + 1.0) * image[i];
        }
        assertEquals(first, image[0]);
        assertEquals(last, image[SIZE - 1]);
        // Sums of the same numbers in another order.
        assertEquals(sum, found, 1e-9);
        assertEquals(weighted, foundWeighted, 1e-6);
    }

    @Test
    void otherSeedsAndNumbersFollowTheSameRecipe() throws StratoscopeException {
        Map<String, String> small = Map.of("seed", "7", "images", "5", "noise", "0.1", "training", "9");
        Dataset train = open(small);
        assertEquals("011110000", labels(train));
        double[] sums = {-0.6720850141500705, 50.266971834706055, 52.865928544517374, 55.259910472996125};
        for (int n = 0; n < sums.length; n++) {
            float[] image = image(train, n);
            double sum = 0;
            for (float value : image) {
                sum += value;
            }
            assertEquals(sums[n], sum, 1e-9);
        }
    }

    @Test
    void theStarIsInTheChannelsAskedForOnly() throws StratoscopeException {
        Dataset last = open(Map.of("channels", "2", "noise", "0", "count", "10"));
        for (int n = 0; n < last.size(); n++) {
            float[] image = image(last, n);
            double[] sums = new double[3];
            IntStream.range(0, SIZE).forEach(i -> sums[i / 1024] += image[i]);
            assertEquals(0, sums[0] + sums[1]);
            assertEquals(last.label(n) == 1 ? 28 : 0, sums[2], "the star has 28 pixels");
        }
        assertTrue(labels(last).contains("1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            channels | 3 | 'channels' must be channels from 0 to 2 separated by '/', such as 0/1, not '3'
            count | 51 | 'count' asks for 51 images but the split has only 50; give a smaller count
            training | 2100 | 'training' must leave images for testing: 2100 is not less than twice 'images', 2100
            """)
    void wrongParametersAreRefusedInOneSentence(String name, String value, String expected) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> open(Map.of(name, value)));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }

    private static String labels(Dataset dataset) {
        return IntStream.range(0, dataset.size())
                .mapToObj(n -> String.valueOf(dataset.label(n)))
                .collect(Collectors.joining());
    }

    private static float[] image(Dataset dataset, int index) {
        float[] image = new float[SIZE];
        dataset.image(index, image, 0);
        return image;
    }

    private static Dataset open(Map<String, String> values) throws StratoscopeException {
        return Contexts.open(new StarPatternsComponent(), values);
    }
}
