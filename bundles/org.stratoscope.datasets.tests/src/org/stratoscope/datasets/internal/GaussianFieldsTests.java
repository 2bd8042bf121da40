package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;

/**
 * Claims: the fields have the variances, the spectrum and the patch statistics asked for, labels are random, and both depend
 * on their number only. The exact patch statistics were computed from the spectrum by {@code gaussian_fields_golden.py}.
 */
class GaussianFieldsTests {

    private static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    private static final int PATCH = 3;

    @Test
    void patchesHaveThePrincipalComponentsOfTheSpectrum() throws StratoscopeException {
        double[] expected = {
            3.8698, 1.6020, 1.6020, 1.1025, 1.0729, 0.9638, 0.9313, 0.7977, 0.7977, 0.6552, 0.5158, 0.4442, 0.4442,
            0.3057, 0.2672, 0.2582, 0.2212, 0.2212, 0.2135, 0.2135, 0.1817, 0.1469, 0.1285, 0.1241, 0.1063, 0.1063,
            0.0873
        };
        double[] variances = SymmetricEigenvalues.descending(patchCovariance(open(Map.of())));
        for (int i = 0; i < expected.length; i++) {
            // A thousand images: the first component, which few low frequencies carry, has a relative standard error of
            // 1 %.
            assertEquals(expected[i], Math.sqrt(variances[i]), 0.05 * expected[i], "component " + (i + 1));
        }
    }

    @Test
    void coloursHaveTheirVariancesAndTheMeanIsZero() throws StratoscopeException {
        Dataset data = open(Map.of());
        double[][] directions = {{0.57, 0.59, 0.57}, {-0.71, 0.01, 0.70}, {0.42, -0.80, 0.43}};
        double[] expected = {2.758, 0.212, 0.049};
        double[] squares = new double[3];
        double mean = 0;
        for (int index = 0; index < data.size(); index++) {
            float[] image = image(data, index);
            for (int i = 0; i < PLANE; i++) {
                mean += image[i];
                for (int c = 0; c < 3; c++) {
                    double value = directions[c][0] * image[i]
                            + directions[c][1] * image[PLANE + i]
                            + directions[c][2] * image[2 * PLANE + i];
                    squares[c] += value * value;
                }
            }
        }
        double pixels = (double) data.size() * PLANE;
        for (int c = 0; c < 3; c++) {
            // The mean square of one image has a relative standard deviation of 0.15; 0.5 % for a thousand of them.
            assertEquals(expected[c], squares[c] / pixels, 0.025 * expected[c]);
        }
        // The constant component has 1 / 22 of the variance, and grey 0.92: a standard error of 0.0065.
        assertEquals(0, mean / pixels, 0.03);
    }

    @Test
    void amplitudesFallAsTheExponentSays() throws StratoscopeException {
        for (double exponent : new double[] {0, 1, 2}) {
            Dataset data = open(Map.of("exponent", Double.toString(exponent), "count", "400"));
            double low = power(data, 2, 0) + power(data, 0, 2);
            double high = power(data, 8, 0) + power(data, 0, 8);
            double slope = Math.log(low / high) / Math.log(4) / 2;
            // Each power is the mean of 800 squares of normal numbers: 5 % each, 0.026 for the slope of amplitudes.
            assertEquals(exponent, slope, 0.1);
            double diagonal = power(data, 4, 3) / power(data, 5, 0);
            assertEquals(1, diagonal, 0.4, "the spectrum has no direction");
        }
    }

    @Test
    void anImageAndItsLabelDependOnTheirNumberAndSplitOnly() throws StratoscopeException {
        for (String labels : new String[] {"balanced", "uniform"}) {
            Dataset few = open(Map.of("count", "17", "labels", labels));
            Dataset more = open(Map.of("count", "35", "labels", labels));
            assertArrayEquals(image(few, 16), image(more, 16));
            assertArrayEquals(labels(few), Arrays.copyOf(labels(more), 17));
            Dataset test = open(Map.of("count", "35", "labels", labels, "split", "test"));
            assertFalse(Arrays.equals(image(test, 16), image(more, 16)));
            assertFalse(Arrays.equals(labels(test), labels(more)));
        }
        Dataset other = Contexts.open(new GaussianFieldsComponent(), Map.of("count", "35"), 4);
        assertFalse(Arrays.equals(image(other, 16), image(open(Map.of("count", "35")), 16)));
        assertFalse(Arrays.equals(labels(other), labels(open(Map.of("count", "35")))));
    }

    @Test
    void balancedLabelsAreEquallyFrequentAndUniformOnesAreNot() throws StratoscopeException {
        int[] balanced = counts(open(Map.of("count", "700", "classes", "7", "size", "2")));
        int[] expected = new int[7];
        Arrays.fill(expected, 100);
        assertArrayEquals(expected, balanced);
        int[] uniform = counts(open(Map.of("count", "700", "classes", "7", "size", "2", "labels", "uniform")));
        assertNotEquals(Arrays.toString(expected), Arrays.toString(uniform));
        for (int count : uniform) {
            assertEquals(100, count, 5 * Math.sqrt(700.0 / 7 * 6 / 7));
        }
        assertEquals(7, open(Map.of("count", "1", "classes", "7")).classes().size());
    }

    @Test
    void moreThanFitsIntoMemoryIsRefused() {
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> open(Map.of("count", "100000", "size", "256")));
        assertEquals(
                "The data set gaussian-fields would take more than two gibibytes; lower 'count' or 'size'.",
                e.getMessage());
    }

    private static Dataset open(Map<String, String> values) throws StratoscopeException {
        return Contexts.open(new GaussianFieldsComponent(), values);
    }

    private static float[] image(Dataset data, int index) {
        float[] image = new float[data.shape().size()];
        data.image(index, image, 0);
        return image;
    }

    private static int[] labels(Dataset data) {
        int[] labels = new int[data.size()];
        Arrays.setAll(labels, data::label);
        return labels;
    }

    private static int[] counts(Dataset data) {
        int[] counts = new int[data.classes().size()];
        for (int label : labels(data)) {
            counts[label]++;
        }
        return counts;
    }

    /** Mean square of the Fourier coefficient of the red channel at v cycles downwards and u to the right. */
    private static double power(Dataset data, int v, int u) {
        double power = 0;
        for (int index = 0; index < data.size(); index++) {
            float[] image = image(data, index);
            double re = 0;
            double im = 0;
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    double angle = 2 * Math.PI * (v * y + u * x) / SIDE;
                    re += image[y * SIDE + x] * Math.cos(angle);
                    im += image[y * SIDE + x] * Math.sin(angle);
                }
            }
            power += re * re + im * im;
        }
        return power / data.size();
    }

    private static double[][] patchCovariance(Dataset data) {
        int length = 3 * PATCH * PATCH;
        double[][] covariance = new double[length][length];
        int places = SIDE - PATCH + 1;
        double[] patch = new double[length];
        for (int index = 0; index < data.size(); index++) {
            float[] image = image(data, index);
            for (int place = 0; place < places * places; place++) {
                int start = place / places * SIDE + place % places;
                for (int i = 0; i < length; i++) {
                    patch[i] = image[i / 9 * PLANE + start + i % 9 / 3 * SIDE + i % 3];
                }
                for (int i = 0; i < length; i++) {
                    for (int j = 0; j < length; j++) {
                        covariance[i][j] += patch[i] * patch[j];
                    }
                }
            }
        }
        for (double[] row : covariance) {
            for (int j = 0; j < length; j++) {
                row[j] /= (double) data.size() * places * places;
            }
        }
        return covariance;
    }
}
