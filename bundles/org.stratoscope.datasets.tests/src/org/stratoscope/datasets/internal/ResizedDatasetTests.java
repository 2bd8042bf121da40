package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/** Values from PyTorch 2.13: interpolate(x, size, mode="bilinear", antialias=True) of the squares of 0 .. 11 as 3 x 4. */
class ResizedDatasetTests {

    private final Dataset squares = new PixelDataset(
            new ImageShape(1, 3, 4),
            List.of("one"),
            new byte[] {0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121},
            new byte[1],
            new int[] {0},
            new Normalization(List.of(0.0), List.of(1 / 255.0)));

    @Test
    void largerImagesInterpolateBetweenCentres() {
        float[] expected = {
            0, 0.7f, 2.5f, 5.5f, 9, 6.4f, 9.34f, 13.7f, 19.26f, 25, 16, 22.3f, 30.5f, 39.9f, 49, 44.8f, 54.46f, 66.5f,
            79.74f, 92.2f, 64, 75.9f, 90.5f, 106.3f, 121
        };
        assertArrayEquals(expected, resized(5), 1e-4f);
    }

    @Test
    void smallerImagesAverageWhatTheyCover() {
        assertArrayEquals(new float[] {9.142857f, 18.571428f, 56.285714f, 81.428571f}, resized(2), 1e-4f);
    }

    @Test
    void withoutASizeTheImagesStayAsTheyAre() {
        assertSame(squares, ResizedDataset.of(squares, Optional.empty()));
    }

    private float[] resized(int side) {
        Dataset resized = ResizedDataset.of(squares, Optional.of(side));
        assertEquals(new ImageShape(1, side, side), resized.shape());
        float[] values = new float[side * side];
        resized.image(0, values, 0);
        return values;
    }
}
