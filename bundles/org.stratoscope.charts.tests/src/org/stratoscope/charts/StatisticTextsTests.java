package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims: what all statistics of a figure share stands once, on its axis, and not in every name. */
class StatisticTextsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "none", textBlock = """
            r@single:cat, r@single:dog | r@single: | r
            f@tau=3, f@tau=20          | f@        | f
            energy, energy@formula     | ''        | energy
            D, G                       | ''        | D, G
            D@paper                    | ''        | D@paper
            """)
    void whatIsSharedIsFound(String names, String shared, String title) {
        List<String> statistics = List.of(names.split(", "));
        assertEquals(shared, StatisticTexts.shared(statistics));
        assertEquals(title, StatisticTexts.title(statistics));
    }

    @ParameterizedTest
    @CsvSource({"autocorrelation@rgb, displacement (pixels), 0", "energy, component number, 1"})
    void lagsBeginAtZero(String statistic, String axis, int offset) {
        assertEquals(axis, StatisticTexts.componentAxis(List.of(statistic)));
        assertEquals(offset, StatisticTexts.offset(List.of(statistic)));
    }
}
