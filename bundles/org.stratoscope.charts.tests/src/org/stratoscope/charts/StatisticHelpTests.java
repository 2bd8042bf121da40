package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Statistics are explained where they are shown. */
class StatisticHelpTests {

    @Test
    void aVariantIsExplainedAsWhatItIsAVariantOf() {
        String median = StatisticHelp.of("D@median").orElseThrow();
        assertTrue(median.startsWith("D@median: Sensitivity to deformations"), median);
        assertTrue(median.contains("2210.01506"), median);
    }

    @Test
    void anAxisExplainsAllItNamesAndNothingElse() {
        String lines = StatisticHelp.ofAxis("D, G, R (dimensionless)");
        assertEquals(3, lines.lines().filter(line -> line.matches("[DGR]: .*")).count());
        assertTrue(StatisticHelp.ofAxis("energy / largest (dimensionless)").startsWith("energy: "));
        assertEquals("", StatisticHelp.ofAxis("value (dimensionless)"));
        assertFalse(StatisticHelp.of("receptive_field").isPresent());
    }
}
