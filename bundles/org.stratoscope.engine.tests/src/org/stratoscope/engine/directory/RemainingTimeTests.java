package org.stratoscope.engine.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The time left follows from the pace since the activity was first seen. */
class RemainingTimeTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final RemainingTime remaining = new RemainingTime();

    @Test
    void thePaceCountsFromTheFirstLook() {
        assertEquals(Optional.empty(), observe("training", 400, 1000, 0));
        // 100 of the 600 left took 10 seconds.
        assertEquals(Optional.of(Duration.ofSeconds(50)), observe("training", 500, 1000, 10));
        assertEquals(Optional.of(Duration.ZERO), observe("training", 1000, 1000, 20));
    }

    @Test
    void anotherActivityBeginsAnew() {
        observe("training", 0, 10, 0);
        observe("training", 10, 10, 10);
        assertEquals(Optional.empty(), observe("D (trained)", 0, 4, 20));
        assertEquals(Optional.of(Duration.ofSeconds(9)), observe("D (trained)", 1, 4, 23));
    }

    @Test
    void anUnknownAmountOfWorkHasNoEnd() {
        observe("measuring", 0, 0, 0);
        assertEquals(Optional.empty(), observe("measuring", 5, 0, 10));
    }

    private Optional<Duration> observe(String activity, long done, long total, long seconds) {
        return remaining.observe(
                new TaskSnapshot(0, 0, Map.of(), TaskState.RUNNING, "", activity, done, total, Map.of()),
                START.plusSeconds(seconds));
    }
}
