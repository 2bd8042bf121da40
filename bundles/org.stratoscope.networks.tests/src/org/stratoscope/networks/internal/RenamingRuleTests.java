package org.stratoscope.networks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.InvalidInputException;

/** Stars keep what they stand for, and the first rule that fits counts. */
class RenamingRuleTests {

    @Test
    void starsKeepTheirTexts() throws InvalidInputException {
        RenamingRule rule = RenamingRule.parse("encoder.*.c*->features.*.conv*; head->fc");
        assertEquals("features.3.conv1.weight", rule.apply("encoder.3.c1.weight"));
        assertEquals("fc", rule.apply("head"));
        assertEquals("head.weight", rule.apply("head.weight"));
    }

    @Test
    void charactersOfPatternsAreThemselves() throws InvalidInputException {
        assertEquals("x$1", RenamingRule.parse("a(b)->x$1").apply("a(b)"));
        assertEquals("axb", RenamingRule.parse("a.b->c").apply("axb"));
    }

    @Test
    void moreStarsBehindThanBeforeAreRefused() {
        assertThrows(InvalidInputException.class, () -> RenamingRule.parse("a->*"));
        assertThrows(InvalidInputException.class, () -> RenamingRule.parse("a"));
        assertThrows(InvalidInputException.class, () -> RenamingRule.parse("->b"));
    }
}
