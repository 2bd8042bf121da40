package org.stratoscope.charts.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Numbers as tables show them: four significant digits, whatever the value. */
class NumberTextTests {

    @Test
    void significantGivesFourDigitsAlsoToValuesThatAreExactInFewer() {
        assertEquals("0.7500", NumberText.significant(0.75));
        assertEquals("0.2900", NumberText.significant(0.29));
        assertEquals("2.000", NumberText.significant(2));
        assertEquals("-0.01235", NumberText.significant(-0.0123456));
        assertEquals("123500", NumberText.significant(123_456.0));
        assertEquals("0", NumberText.significant(0));
    }

    @Test
    void significantWritesVerySmallAndVeryLargeValuesWithAnExponent() {
        assertEquals("1.235e-7", NumberText.significant(1.23456e-7));
        assertEquals("1.235e+9", NumberText.significant(1.23456e9));
    }
}
