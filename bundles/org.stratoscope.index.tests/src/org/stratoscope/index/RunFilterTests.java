package org.stratoscope.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.files.CacheFolder;

/** Claims: filters are read by precedence, and a wrong one is refused with the place where it is wrong. */
class RunFilterTests {

    @Test
    void andBindsCloserThanOr() throws InvalidInputException {
        RunFilter.And both = new RunFilter.And(List.of(comparison("b", "2"), comparison("c", "3")));
        assertEquals(new RunFilter.Or(List.of(comparison("a", "1"), both)), RunFilter.parse("a=1 or b=2 AND c = 3"));
        RunFilter.Or either = new RunFilter.Or(List.of(comparison("a", "1"), comparison("b", "2")));
        assertEquals(
                new RunFilter.And(List.of(either, new RunFilter.Not(comparison("c", "3")))),
                RunFilter.parse("(a = 1 or b = 2) and not c = 3"));
    }

    @Test
    void quotedWordsAreNoGrammar() throws InvalidInputException {
        assertEquals(comparison("or", "and not"), RunFilter.parse("'or' = \"and not\""));
        assertEquals(
                comparison("subject.network; subject.trainer", "x<y"),
                RunFilter.parse("'subject.network; subject.trainer' = 'x<y'"));
        assertEquals(new RunFilter.Exists("a.b-c"), RunFilter.parse("a.b-c exists"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a; at its end: there should be one of",
                "a =; at its end: there should be a value",
                "= 3; at '=' (character 1)",
                "a = 3 b = 4; at 'b' (character 7): there should be 'and' or 'or'",
                "(a = 3; at its end: there should be ')'",
                "a => 3; at '=>' (character 3)",
                "a = 'x; a quote that is not closed, at character 5",
                "not; at its end",
                "a = and; at 'and'",
            })
    void wrongFiltersAreRefused(String filter, String reason) {
        InvalidInputException wrong = assertThrows(InvalidInputException.class, () -> RunFilter.parse(filter));
        assertTrue(wrong.getMessage().contains(reason), wrong.getMessage());
    }

    @Test
    void emptyAndHugeFiltersAreRefused() {
        for (String filter :
                List.of("", "  ", "(".repeat(5000), "not ".repeat(2000) + "a=1", "a=" + "1".repeat(20_000))) {
            assertThrows(InvalidInputException.class, () -> RunFilter.parse(filter));
        }
    }

    @Test
    void theCacheFolderIsTheUsers() {
        Path home = Path.of("/home/me");
        assertEquals(
                Path.of("/home/me/.cache/stratoscope"), CacheFolder.path(Map.of(), Optional.empty(), "Linux", home));
        assertEquals(
                Path.of("/x/stratoscope"),
                CacheFolder.path(Map.of("XDG_CACHE_HOME", "/x"), Optional.empty(), "Linux", home));
        assertEquals(
                Path.of("/home/me/Library/Caches/stratoscope"),
                CacheFolder.path(Map.of(), Optional.empty(), "Mac OS X", home));
        assertEquals(
                Path.of("/y"),
                CacheFolder.path(Map.of(CacheFolder.VARIABLE, "/y"), Optional.empty(), "Windows 11", home));
    }

    private static RunFilter comparison(String name, String value) {
        return new RunFilter.Comparison(name, RunFilter.Operator.EQUAL, value);
    }
}
