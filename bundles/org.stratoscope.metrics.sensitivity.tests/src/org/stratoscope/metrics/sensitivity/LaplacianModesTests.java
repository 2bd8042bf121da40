package org.stratoscope.metrics.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims: the modes are orthonormal eigenvectors of the grid Laplacian with its known eigenvalues. */
class LaplacianModesTests {

    @Test
    void eigenvaluesAreTheKnownOnes() {
        assertArrayEquals(
                new double[] {0, 1, 1, 2, 3, 3, 4, 4, 6},
                new LaplacianModes(3, 3)
                        .modes().stream()
                                .mapToDouble(LaplacianModes.Mode::eigenvalue)
                                .toArray(),
                1e-12);
        // The sums of two of 4 sin(pi p / 10)^2 = 0, 0.381966, 1.381966, 2.618034 and 3.618034.
        double[] known = {
            0, 0.381966, 0.381966, 0.763932, 1.381966, 1.381966, 1.763932, 1.763932, 2.618034, 2.618034, 2.763932, 3, 3,
            3.618034, 3.618034, 4, 4, 4, 4, 5, 5, 5.236068, 6.236068, 6.236068, 7.236068
        };
        assertArrayEquals(
                known,
                new LaplacianModes(5, 5)
                        .modes().stream()
                                .mapToDouble(LaplacianModes.Mode::eigenvalue)
                                .toArray(),
                1e-6);
    }

    @Test
    void filtersAlongALineHaveOneModeAPosition() {
        List<LaplacianModes.Mode> modes = new LaplacianModes(1, 2).modes();
        assertEquals(2, modes.size());
        assertEquals(2, modes.getLast().eigenvalue(), 1e-12);
        assertArrayEquals(
                new double[] {Math.sqrt(0.5), -Math.sqrt(0.5)}, modes.getLast().values(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 6})
    void modesAreOrthonormalEigenvectors(int side) {
        List<LaplacianModes.Mode> modes = new LaplacianModes(side, side).modes();
        for (LaplacianModes.Mode mode : modes) {
            for (LaplacianModes.Mode other : modes) {
                double inner = 0;
                for (int i = 0; i < side * side; i++) {
                    inner += mode.values()[i] * other.values()[i];
                }
                assertEquals(mode == other ? 1 : 0, inner, 1e-12);
            }
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    assertEquals(
                            mode.eigenvalue() * mode.values()[y * side + x],
                            laplacian(mode.values(), side, y, x),
                            1e-12);
                }
            }
        }
        for (double value : modes.getFirst().values()) {
            assertEquals(1.0 / side, value, 1e-15);
        }
    }

    private static double laplacian(double[] values, int side, int y, int x) {
        double sum = 0;
        int[][] neighbours = {{y - 1, x}, {y + 1, x}, {y, x - 1}, {y, x + 1}};
        for (int[] neighbour : neighbours) {
            boolean inside = neighbour[0] >= 0 && neighbour[0] < side && neighbour[1] >= 0 && neighbour[1] < side;
            if (inside) {
                sum += values[y * side + x] - values[neighbour[0] * side + neighbour[1]];
            }
        }
        return sum;
    }
}
