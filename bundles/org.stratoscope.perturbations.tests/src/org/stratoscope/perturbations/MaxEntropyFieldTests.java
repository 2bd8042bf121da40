package org.stratoscope.perturbations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.random.RandomStream;

/** Claims: the ensemble has the variance, the temperatures and the folding that follow from Petrini et al. 2021, eq. 2. */
class MaxEntropyFieldTests {

    private static final int SIDE = 32;
    private static final int FIELDS = 2000;

    @Test
    void theFieldHasTheExpectedVarianceAndVanishesOnTheBorder() {
        MaxEntropyField field = unitDisplacement(3);
        RandomStream random = RandomStream.of(1);
        double square = 0;
        double centre = 0;
        for (int n = 0; n < FIELDS; n++) {
            double[] dy = field.draw(random);
            double[] dx = field.draw(random);
            for (int i = 0; i < dy.length; i++) {
                square += dy[i] * dy[i] + dx[i] * dx[i];
            }
            int middle = SIDE / 2 * SIDE + SIDE / 2;
            centre += dy[middle] * dy[middle] + dx[middle] * dx[middle];
            assertBorderIsZero(dy);
            assertBorderIsZero(dx);
        }
        // (n - 1) / n times sqrt(2 S_c / (pi ln c)) with S_3 = 1.225 over the six kept modes.
        assertEquals(0.816, Math.sqrt(square / FIELDS / SIDE / SIDE), 0.02, "root mean square over the image");
        assertEquals(1.27, Math.sqrt(centre / FIELDS), 0.06, "root mean square at the centre");
    }

    @Test
    void theVarianceOfAModeFallsWithItsSquaredFrequency() {
        MaxEntropyField field = unitDisplacement(3);
        RandomStream random = RandomStream.of(2);
        double low = 0;
        double high = 0;
        for (int n = 0; n < FIELDS; n++) {
            double[] dy = field.draw(random);
            low += Math.pow(coefficient(dy, 1, 1), 2);
            high += Math.pow(coefficient(dy, 2, 2), 2);
        }
        assertEquals(4, low / high, 0.4, "T / 2 against T / 8");
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 3", "3, 3, 6", "5, 5, 19", "10, 10, 77", "15, 15, 172"})
    void theCodeConditionKeepsSoManyModes(int cutoff, int bound, int expected) {
        assertEquals(expected, count(ModeSet.CODE, cutoff, bound));
        assertEquals(expected, new MaxEntropyField(SIDE, cutoff, ModeSet.CODE, 1).modes());
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 4", "5, 15", "10, 69", "15, 162"})
    void theStrictConditionKeepsSoManyModes(int cutoff, int expected) {
        assertEquals(expected, count(ModeSet.STRICT, cutoff, cutoff));
    }

    @ParameterizedTest
    @CsvSource({"3, 32, 1.1318e-3", "3, 28, 1.4783e-3"})
    void aDisplacementOfOnePixelNeedsThisTemperature(int cutoff, int side, double expected) {
        assertEquals(expected, MaxEntropyField.temperature(1, cutoff, side), 5e-8);
    }

    @ParameterizedTest
    @CsvSource({"3, 1.3047e-2, 3.40", "5, 3.206e-3, 2.04", "10, 5.603e-4, 1.02", "15, 2.117e-4, 0.68"})
    void theHighestTemperatureAllowsTheseDisplacements(int cutoff, double expected, double displacement) {
        double highest = MaxEntropyField.highestTemperature(cutoff);
        // Half a unit of the last of four digits.
        assertEquals(expected, highest, 0.5 * Math.pow(10, Math.floor(Math.log10(expected)) - 3));
        assertEquals(displacement, new MaxEntropyField(SIDE, cutoff, ModeSet.CODE, highest).displacement(), 0.005);
    }

    @Test
    void temperaturesAndDisplacementsAreInverse() {
        assertEquals(
                0.5,
                new MaxEntropyField(32, 5, ModeSet.CODE, MaxEntropyField.lowestTemperature(5, 32)).displacement(),
                1e-12);
        assertEquals(
                2.5,
                new MaxEntropyField(28, 4, ModeSet.CODE, MaxEntropyField.temperature(2.5, 4, 28)).displacement(),
                1e-12);
    }

    @Test
    void fieldsFoldAsTheTemperatureRises() {
        double highest = MaxEntropyField.highestTemperature(3);
        assertEquals(0, foldedFraction(MaxEntropyField.temperature(1, 3, SIDE)));
        double atHighest = foldedFraction(highest);
        assertTrue(atHighest > 0.2 && atHighest < 0.5, "folded at the highest temperature: " + atHighest);
        assertTrue(foldedFraction(4 * highest) > 0.9);
    }

    private static MaxEntropyField unitDisplacement(int cutoff) {
        return new MaxEntropyField(SIDE, cutoff, ModeSet.CODE, MaxEntropyField.temperature(1, cutoff, SIDE));
    }

    private static int count(ModeSet modes, int cutoff, int bound) {
        int count = 0;
        for (int i = 1; i <= bound; i++) {
            for (int j = 1; j <= bound; j++) {
                count += modes.keeps(i, j, cutoff) ? 1 : 0;
            }
        }
        return count;
    }

    private static void assertBorderIsZero(double[] field) {
        for (int i = 0; i < SIDE; i++) {
            assertEquals(0, field[i]);
            assertEquals(0, field[(SIDE - 1) * SIDE + i]);
            assertEquals(0, field[i * SIDE]);
            assertEquals(0, field[i * SIDE + SIDE - 1]);
        }
    }

    /** Projects a field on one sine mode; the modes are orthogonal on the grid. */
    private static double coefficient(double[] field, int i, int j) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += field[y * SIDE + x]
                        * Math.sin(i * Math.PI * x / (SIDE - 1))
                        * Math.sin(j * Math.PI * y / (SIDE - 1));
            }
        }
        return sum;
    }

    private static double foldedFraction(double temperature) {
        MaxEntropyField field = new MaxEntropyField(SIDE, 3, ModeSet.CODE, temperature);
        RandomStream random = RandomStream.of(3);
        int fields = 400;
        int folded = 0;
        for (int n = 0; n < fields; n++) {
            folded += folds(field.draw(random), field.draw(random)) ? 1 : 0;
        }
        return (double) folded / fields;
    }

    /** Whether the map x -> x - tau(x) has a non-positive Jacobian by forward differences anywhere. */
    private static boolean folds(double[] dy, double[] dx) {
        for (int y = 0; y < SIDE - 1; y++) {
            for (int x = 0; x < SIDE - 1; x++) {
                int at = y * SIDE + x;
                double yy = 1 - (dy[at + SIDE] - dy[at]);
                double yx = -(dy[at + 1] - dy[at]);
                double xy = -(dx[at + SIDE] - dx[at]);
                double xx = 1 - (dx[at + 1] - dx[at]);
                if (yy * xx - yx * xy <= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
