package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.random.RandomStream;

/** Claims: the pairs of the slow training tests are those of the task, in the numbers that counting gives. */
class PixelPairsTests {

    @ParameterizedTest
    @CsvSource({"DISTANCE,128,32,3968,4160", "BLOCKS,128,32,1984,6144", "DISTANCE,256,64,16128,16512"})
    void thereAreAsManyPairsOfEachClassAsCountingGives(PixelPairs.Task task, int length, int scale, int near, int far) {
        PixelPairs pairs = PixelPairs.all(task, length, scale, RandomStream.of(1));
        assertEquals(near + far, pairs.size());
        assertEquals(near, IntStream.range(0, pairs.size()).map(pairs::label).sum());
        assertEquals(512, IntStream.range(0, 1024).map(pairs::label).sum(), "classes take turns");
    }

    @Test
    void everyPixelMovesByOneAndStaysInItsBlock() {
        PixelPairs pairs = PixelPairs.all(PixelPairs.Task.BLOCKS, 128, 32, RandomStream.of(1));
        PixelPairs moved = pairs.moved(32, RandomStream.of(2));
        int stayed = 0;
        for (int i = 0; i < pairs.size(); i++) {
            for (int pixel = 0; pixel < 2; pixel++) {
                int from = pairs.pairs().get(i)[pixel];
                int to = moved.pairs().get(i)[pixel];
                assertTrue(Math.abs(to - from) <= 1);
                assertEquals(from / 32, to / 32);
                stayed += to == from ? 1 : 0;
            }
        }
        // Two of 32 places lose half of their moves.
        assertEquals(2 * pairs.size() / 32.0, stayed, 0.15 * 2 * pairs.size() / 32.0);
    }

    @Test
    void imagesHaveTwoPixelsOfTheValueEight() {
        PixelPairs pairs = PixelPairs.all(PixelPairs.Task.BLOCKS, 128, 32, RandomStream.of(1));
        float[] image = new float[128];
        pairs.image(17, image, 0);
        for (int place = 0; place < 128; place++) {
            boolean active =
                    place == pairs.pairs().get(17)[0] || place == pairs.pairs().get(17)[1];
            assertEquals(active ? 8 : 0, image[place]);
        }
    }
}
