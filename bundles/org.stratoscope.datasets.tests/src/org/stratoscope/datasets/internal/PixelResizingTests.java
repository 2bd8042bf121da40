package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/** Values from PIL 12.3: Image.resize(size, BILINEAR) of the squares of 0 .. 11 as 3 x 4. */
class PixelResizingTests {

    @Test
    void largerImagesInterpolateBetweenCentres() {
        assertArrayEquals(
                new float[] {
                    0, 1, 3, 5, 9, 6, 9, 14, 19, 25, 16, 22, 31, 40, 49, 45, 54, 67, 80, 92, 64, 76, 91, 106, 121
                },
                resized(5));
    }

    @Test
    void smallerImagesAverageWhatTheyCover() {
        assertArrayEquals(new float[] {9, 19, 56, 81}, resized(2));
    }

    private static float[] resized(int side) {
        Dataset resized = new PixelDataset(
                new ImageShape(1, 3, 4),
                List.of("one"),
                new byte[] {0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121},
                new byte[1],
                new int[] {0},
                new Normalization(List.of(0.0), List.of(1 / 255.0)),
                Optional.of(side));
        assertEquals(new ImageShape(1, side, side), resized.shape());
        float[] values = new float[side * side];
        resized.image(0, values, 0);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(values[i] * 1000) / 1000f;
        }
        return values;
    }
}
