package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;

/** Claims: image number i has its one active pixel at place i. */
class SinglePixelTests {

    @Test
    void placesFollowEachOther() throws StratoscopeException {
        Dataset data = Contexts.open(new SinglePixelComponent(), Map.of("side", "16", "amplitude", "2.5"));
        assertEquals(16, data.size());
        for (int index = 0; index < 16; index++) {
            float[] image = new float[18];
            Arrays.fill(image, 7);
            data.image(index, image, 1);
            for (int i = 0; i < 16; i++) {
                assertEquals(i == index ? 2.5f : 0, image[i + 1]);
            }
            assertEquals(7, image[0]);
            assertEquals(7, image[17]);
            assertEquals(index % 2, data.label(index));
        }
    }

    @Test
    void theUsualLineHas1024Places() throws StratoscopeException {
        Dataset data = Contexts.open(new SinglePixelComponent(), Map.of());
        assertEquals("1 x 1 x 1024", data.shape().toString());
        assertEquals(1024, data.size());
    }
}
