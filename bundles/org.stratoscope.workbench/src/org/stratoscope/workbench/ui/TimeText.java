package org.stratoscope.workbench.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
public final class TimeText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SHORT_CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int MINUTES_OF_HOUR = 60;

    private TimeText() {}

    /** A duration such as {@code 3 min 20 s}. */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < SECONDS_OF_MINUTE) {
            return seconds + " s";
        }
        long minutes = seconds / SECONDS_OF_MINUTE;
        if (minutes < MINUTES_OF_HOUR) {
            return minutes + " min " + seconds % SECONDS_OF_MINUTE + " s";
        }
        return minutes / MINUTES_OF_HOUR + " h " + minutes % MINUTES_OF_HOUR + " min";
    }

    /** A moment to the minute: the time alone when it is of today. */
    public static String shortMoment(Instant moment) {
        ZonedDateTime local = moment.atZone(ZoneId.systemDefault());
        boolean today = local.toLocalDate().equals(LocalDate.now());
        return today ? SHORT_CLOCK.format(local) : DAY_AND_CLOCK.format(local);
    }

    /** A moment: the time alone when it is of today. */
    public static String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(ZoneId.systemDefault());
        return local.toLocalDate().equals(LocalDate.now()) ? CLOCK.format(local) : DAY_AND_CLOCK.format(local);
    }
}
