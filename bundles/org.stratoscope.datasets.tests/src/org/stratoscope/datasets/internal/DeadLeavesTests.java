package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;

/** Claims: dead leaves have the second-order statistics of photographs, classes of equal area, and depend on their number only. */
class DeadLeavesTests {

    private static final int SIDE = 32;

    @Test
    void anImageDependsOnItsNumberAndSplitOnly() throws StratoscopeException {
        Dataset few = open("count", "3");
        Dataset more = open("count", "8");
        Dataset test = Contexts.open(new DeadLeavesComponent(), Map.of("count", "3", "split", "test"));
        assertArrayEquals(image(few, 2), image(more, 2));
        assertFalse(Arrays.equals(image(few, 2), image(test, 2)));
        assertEquals(2, few.label(2));
        assertEquals("triangle", few.classes().get(2));
    }

    @Test
    void thePowerSpectrumFallsAsThatOfPhotographs() throws StratoscopeException {
        Dataset data = open("count", "200");
        double[] power = radialPower(data);
        // In two dimensions photographs have power f^-a with a between 1.6 and 2.6 (van der Schaaf and van Hateren
        // 1996); a single row integrates over the other direction, which leaves an exponent smaller by one.
        double exponent = 1 - Math.log(power[8] / power[2]) / Math.log(8.0 / 2);
        assertTrue(exponent > 1.6 && exponent < 2.6, "exponent of the power spectrum: " + exponent);
    }

    @Test
    void luminanceVariesMostAndTheMeanIsNearZero() throws StratoscopeException {
        Dataset data = open("count", "200");
        double mean = 0;
        double luminance = 0;
        double opponent = 0;
        int plane = SIDE * SIDE;
        for (int n = 0; n < data.size(); n++) {
            float[] image = image(data, n);
            for (int i = 0; i < plane; i++) {
                double grey = (image[i] + image[plane + i] + image[2 * plane + i]) / 3;
                mean += grey;
                luminance += grey * grey;
                opponent += Math.pow(image[i] - image[2 * plane + i], 2) / 2;
            }
        }
        double pixels = (double) data.size() * plane;
        assertEquals(0, mean / pixels, 0.1);
        assertTrue(luminance > 4 * opponent, luminance / opponent + " times the blue-yellow variance");
    }

    @Test
    void allLeafShapesCoverTheSameArea() {
        for (LeafShape shape : LeafShape.values()) {
            long inside = 0;
            int steps = 5000;
            double reach = LeafShape.REACH;
            for (int i = 0; i < steps; i++) {
                for (int j = 0; j < steps; j++) {
                    double x = (2.0 * (i + 0.5) / steps - 1) * reach;
                    double y = (2.0 * (j + 0.5) / steps - 1) * reach;
                    inside += shape.contains(x, y, 1) ? 1 : 0;
                }
            }
            // Grid cells cut by the outline leave an error of the outline's length times the cell size.
            double area = 4 * reach * reach * inside / ((double) steps * steps);
            assertEquals(Math.PI, area, 0.01, shape.name());
        }
    }

    private static Dataset open(String name, String value) throws StratoscopeException {
        return Contexts.open(new DeadLeavesComponent(), Map.of(name, value));
    }

    private static float[] image(Dataset data, int index) {
        float[] image = new float[data.shape().size()];
        data.image(index, image, 0);
        return image;
    }

    /** Power of the first channel's rows by frequency, averaged over rows and images. */
    private static double[] radialPower(Dataset data) {
        double[] power = new double[SIDE / 2];
        for (int n = 0; n < data.size(); n++) {
            float[] image = image(data, n);
            for (int y = 0; y < SIDE; y++) {
                for (int f = 1; f < power.length; f++) {
                    double re = 0;
                    double im = 0;
                    for (int x = 0; x < SIDE; x++) {
                        re += image[y * SIDE + x] * Math.cos(2 * Math.PI * f * x / SIDE);
                        im += image[y * SIDE + x] * Math.sin(2 * Math.PI * f * x / SIDE);
                    }
                    power[f] += re * re + im * im;
                }
            }
        }
        return power;
    }
}
