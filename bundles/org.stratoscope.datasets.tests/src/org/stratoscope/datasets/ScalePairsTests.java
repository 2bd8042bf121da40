package org.stratoscope.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims: the classes have the sizes that follow from counting distances and blocks. */
class ScalePairsTests {

    @ParameterizedTest
    @CsvSource({"128, 32, 3968, 4160", "256, 64, 16128, 16512"})
    void pairsOnARing(int length, int scale, int near, int far) {
        assertCounts(ScalePairs.line(length, PairRule.ring(length, scale, 0)), near, far);
        // Distances 1 .. scale - 1 occur length times each; of all distances only length / 2 occurs half as often.
        assertEquals(length * (scale - 1), near);
        assertEquals(length * (length / 2 - scale) + length / 2, far);
    }

    @ParameterizedTest
    @CsvSource({"128, 32, 1984, 6144", "256, 64, 8064, 24576"})
    void pairsInBlocksOfALine(int length, int scale, int same, int different) {
        assertCounts(ScalePairs.line(length, PairRule.blocks(scale)), same, different);
        assertEquals(length / scale * (scale * (scale - 1) / 2), same);
    }

    @ParameterizedTest
    @CsvSource({"false, 120767, 135397", "true, 130206, 145202"})
    void pairsInASquare(boolean diagonal, int near, int far) {
        assertCounts(ScalePairs.square(28, diagonal, PairRule.plane(PairRule.Metric.EUCLIDEAN, 14, 2)), near, far);
    }

    @ParameterizedTest
    @CsvSource({"false, 285390", "true, 306936"})
    void withoutAGapEveryPairHasAClass(boolean diagonal, int all) {
        ScalePairs pairs = ScalePairs.square(28, diagonal, PairRule.plane(PairRule.Metric.EUCLIDEAN, 14, 0));
        assertEquals(all, pairs.count(PairRule.APART) + pairs.count(PairRule.TOGETHER));
        int places = diagonal ? 784 : 756;
        assertEquals(places * (places - 1) / 2, all);
    }

    @Test
    void quadrantsOfASquare() {
        // Four quadrants of 196 pixels.
        assertCounts(ScalePairs.square(28, true, PairRule.blocks(14)), 4 * 196 * 195 / 2, 6 * 196 * 196);
    }

    @Test
    void theChebyshevDistanceIsTheGreaterDifference() {
        PairRule rule = PairRule.plane(PairRule.Metric.CHEBYSHEV, 3, 0);
        assertEquals(PairRule.TOGETHER, rule.label(0, 0, 2, 2));
        assertEquals(PairRule.APART, rule.label(5, 5, 2, 5));
        assertEquals(
                PairRule.APART, PairRule.plane(PairRule.Metric.EUCLIDEAN, 3, 0).label(0, 0, 3, 0));
        // 8 x 8 with distance 1: 2 x 7 x 8 neighbours along the axes and 2 x 7 x 7 along diagonals.
        assertEquals(
                112 + 98,
                ScalePairs.square(8, true, PairRule.plane(PairRule.Metric.CHEBYSHEV, 2, 0))
                        .count(PairRule.TOGETHER));
    }

    @ParameterizedTest
    @CsvSource({"27, 1", "28, -1", "35, -1", "36, 0", "64, 0", "92, 0", "93, -1", "101, 1"})
    void onARingTheGapLeavesOutBothSidesOfTheScale(int other, int expected) {
        // Scale 32 and gap 4: together below 28, apart from 36 on; 92 = 128 - 36.
        assertEquals(expected, PairRule.ring(128, 32, 4).label(0, 0, 0, other));
    }

    @ParameterizedTest
    @CsvSource({"12, 1", "13, -1", "14, -1", "15, 0"})
    void inThePlaneTheGapIsSplit(int other, int expected) {
        assertEquals(expected, PairRule.plane(PairRule.Metric.EUCLIDEAN, 14, 2).label(3, 3, 3, 3 + other));
    }

    @Test
    void hugeImagesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ScalePairs.square(65, true, PairRule.blocks(5)));
    }

    private static void assertCounts(ScalePairs pairs, int together, int apart) {
        assertEquals(together, pairs.count(PairRule.TOGETHER));
        assertEquals(apart, pairs.count(PairRule.APART));
    }
}
