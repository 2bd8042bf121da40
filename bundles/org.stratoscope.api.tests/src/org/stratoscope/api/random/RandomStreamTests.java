package org.stratoscope.api.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Claims: streams are independent of each other, stable over releases, and have the distributions they name. */
class RandomStreamTests {

    @Test
    void theBitsOfASeedNeverChange() {
        // From an implementation in Python; every later version must give the same experiment the same numbers.
        RandomStream random = RandomStream.of(42).derive("trainer");
        assertEquals(-6980677535218703563L, random.nextLong());
        assertEquals(0.30929660350620547, random.nextDouble());
        assertEquals(-0.0983037787595803, random.nextGaussian());
    }

    @Test
    void drawingFromAStreamDoesNotChangeItsChildren() {
        RandomStream one = RandomStream.of(1);
        one.nextLong();
        one.nextGaussian();
        assertEquals(RandomStream.of(1).derive("x").nextLong(), one.derive("x").nextLong());
        assertNotEquals(one.derive("x").nextLong(), one.derive("y").nextLong());
        assertNotEquals(
                RandomStream.of(2).derive("x").nextLong(), one.derive("x").nextLong());
    }

    @Test
    void gaussiansHaveMomentsOfTheNormalDistribution() {
        RandomStream random = RandomStream.of(5);
        int draws = 200_000;
        double mean = 0;
        double square = 0;
        double fourth = 0;
        for (int i = 0; i < draws; i++) {
            double value = random.nextGaussian();
            mean += value / draws;
            square += value * value / draws;
            fourth += Math.pow(value, 4) / draws;
        }
        // Five standard errors: 1, sqrt(2) and sqrt(96) over sqrt(draws).
        assertEquals(0, mean, 5 / Math.sqrt(draws));
        assertEquals(1, square, 5 * Math.sqrt(2) / Math.sqrt(draws));
        assertEquals(3, fourth, 5 * Math.sqrt(96) / Math.sqrt(draws));
    }

    @Test
    void permutationsAreUniform() {
        RandomStream random = RandomStream.of(6);
        int[] first = new int[4];
        int draws = 40_000;
        for (int i = 0; i < draws; i++) {
            int[] order = random.permutation(4);
            first[order[0]]++;
            int[] sorted = order.clone();
            Arrays.sort(sorted);
            assertEquals("[0, 1, 2, 3]", Arrays.toString(sorted));
        }
        for (int count : first) {
            assertEquals(draws / 4.0, count, 5 * Math.sqrt(draws * 0.25 * 0.75));
        }
    }
}
