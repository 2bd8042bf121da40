package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;

/** Claims: digits are told apart by their shapes, vary from image to image and depend on their number only. */
class StrokeDigitsTests {

    @Test
    void theNearestImageOfTheOtherSplitIsUsuallyTheSameDigit() throws StratoscopeException {
        Dataset train = open(Map.of("count", "500", "size", "12"));
        Dataset test = open(Map.of("count", "200", "size", "12", "split", "test"));
        int right = 0;
        for (int n = 0; n < test.size(); n++) {
            right += train.label(nearest(train, image(test, n))) == test.label(n) ? 1 : 0;
        }
        // One in ten by chance; digits that nobody could read, or ten times the same ones, are outside.
        assertTrue(right > 150 && right < 200, right + " of 200");
    }

    @Test
    void everyTenthImageShowsTheSameDigitDrawnAnew() throws StratoscopeException {
        Dataset digits = open(Map.of("count", "40"));
        assertEquals(new ImageShape(1, 28, 28), digits.shape());
        for (int n = 0; n < 30; n++) {
            assertEquals(n % 10, digits.label(n));
            assertFalse(Arrays.equals(image(digits, n), image(digits, n + 10)));
            float[] image = image(digits, n);
            double sum = 0;
            for (float value : image) {
                assertTrue(value >= 0 && value <= 1);
                sum += value;
            }
            assertTrue(sum > 30 && sum < 220, "ink of " + sum + " pixels");
        }
    }

    @Test
    void withoutVariationADigitIsAlwaysTheSame() throws StratoscopeException {
        Dataset digits = open(Map.of("count", "20", "variation", "0"));
        for (int n = 0; n < 10; n++) {
            assertArrayEquals(image(digits, n), image(digits, n + 10));
        }
    }

    @Test
    void anImageDependsOnItsNumberOnly() throws StratoscopeException {
        assertArrayEquals(image(open(Map.of("count", "30")), 17), image(open(Map.of("count", "18")), 17));
    }

    private static int nearest(Dataset among, float[] image) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int n = 0; n < among.size(); n++) {
            float[] other = image(among, n);
            double distance = 0;
            for (int i = 0; i < image.length; i++) {
                distance += (image[i] - other[i]) * (image[i] - other[i]);
            }
            if (distance < least) {
                least = distance;
                nearest = n;
            }
        }
        return nearest;
    }

    private static float[] image(Dataset dataset, int index) {
        float[] image = new float[dataset.shape().size()];
        dataset.image(index, image, 0);
        return image;
    }

    private static Dataset open(Map<String, String> values) throws StratoscopeException {
        return Contexts.open(new StrokeDigitsComponent(), values);
    }
}
