package org.stratoscope.api.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.random.RandomStream;

/** Claims: noise has the norm asked for on average, is drawn once for each image, and is nothing at zero. */
class NoisyImagesTests {

    private static final ImageShape SHAPE = new ImageShape(3, 8, 5);
    private static final Dataset RAMP = new Ramp();

    @Test
    void theMeanSquaredNormIsTheOneAskedFor() {
        Dataset noisy = NoisyImages.of(RAMP, 7, RandomStream.of(1));
        double square = 0;
        double sum = 0;
        for (int n = 0; n < noisy.size(); n++) {
            float[] clean = image(RAMP, n);
            float[] image = image(noisy, n);
            for (int i = 0; i < image.length; i++) {
                square += Math.pow(image[i] - clean[i], 2);
                sum += image[i] - clean[i];
            }
        }
        double values = (double) noisy.size() * SHAPE.size();
        // The relative standard deviation of a sum of 240,000 squares is sqrt(2 / 240,000) = 0.0029.
        assertEquals(49, square / noisy.size(), 49 * 5 * 0.0029);
        assertEquals(0, sum / values, 5 * 7 / Math.sqrt(SHAPE.size()) / Math.sqrt(values));
    }

    @Test
    void anImageHasOneDrawThatNoOtherImageHas() {
        Dataset noisy = NoisyImages.of(RAMP, 7, RandomStream.of(1));
        float[] first = image(noisy, 3);
        image(noisy, 9);
        assertArrayEquals(first, image(noisy, 3));
        assertFalse(Arrays.equals(noise(noisy, 3), noise(noisy, 4)));
        assertEquals(1, noisy.label(3));
        assertEquals(List.of("even", "odd"), noisy.classes());
    }

    @Test
    void withoutNoiseTheDataSetIsTheSame() {
        assertSame(RAMP, NoisyImages.of(RAMP, 0, RandomStream.of(1)));
    }

    @Test
    void impossibleNormsAreRefused() {
        for (double norm : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> NoisyImages.of(RAMP, norm, RandomStream.of(1)));
        }
    }

    private static float[] noise(Dataset noisy, int index) {
        float[] noise = image(noisy, index);
        for (int i = 0; i < noise.length; i++) {
            noise[i] -= image(RAMP, index)[i];
        }
        return noise;
    }

    private static float[] image(Dataset dataset, int index) {
        float[] image = new float[SHAPE.size() + 1];
        image[0] = 5;
        dataset.image(index, image, 1);
        assertEquals(5, image[0], "values before the offset stay");
        return Arrays.copyOfRange(image, 1, image.length);
    }

    private record Ramp() implements Dataset {

        @Override
        public ImageShape shape() {
            return SHAPE;
        }

        @Override
        public int size() {
            return 2000;
        }

        @Override
        public List<String> classes() {
            return List.of("even", "odd");
        }

        @Override
        public int label(int index) {
            return index % 2;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            for (int i = 0; i < SHAPE.size(); i++) {
                target[offset + i] = i * 0.125f;
            }
        }
    }
}
