package org.stratoscope.metrics.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Claims: sizes of fields are those of plane geometry, and a field folds when it moves a pixel past its neighbour. */
class DisplacementFieldTests {

    private static final int SIDE = 6;

    @Test
    void aConstantFieldHasItsOwnLengthEverywhere() {
        DisplacementField field = field((y, x) -> 3, (y, x) -> -4);
        assertEquals(25, field.meanSquare(), 1e-12);
        assertEquals(25, field.centreSquare(), 1e-12);
        assertFalse(field.folds());
    }

    @Test
    void theMiddleOfAnEvenImageLiesBetweenFourPixels() {
        DisplacementField field = field((y, x) -> y, (y, x) -> 0);
        assertEquals(2.5 * 2.5, field.centreSquare(), 1e-12);
    }

    @Test
    void aFieldFoldsWhereItOvertakesItsNeighbour() {
        assertFalse(field((y, x) -> 0, (y, x) -> 0.9 * x).folds());
        assertTrue(field((y, x) -> 0, (y, x) -> 1.1 * x).folds());
        assertTrue(field((y, x) -> 1.5 * y, (y, x) -> 0).folds());
        // A quarter turn and more of shear both ways: the determinant is 1 - 1.2 * 1.2.
        assertTrue(field((y, x) -> 1.2 * x, (y, x) -> 1.2 * y).folds());
        assertFalse(field((y, x) -> 1.2 * x, (y, x) -> -1.2 * y).folds());
    }

    private interface Component {
        double at(int y, int x);
    }

    private static DisplacementField field(Component dy, Component dx) {
        double[] vertical = new double[SIDE * SIDE];
        double[] horizontal = new double[SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            vertical[i] = dy.at(i / SIDE, i % SIDE);
            horizontal[i] = dx.at(i / SIDE, i % SIDE);
        }
        return new DisplacementField(SIDE, SIDE, vertical, horizontal);
    }
}
