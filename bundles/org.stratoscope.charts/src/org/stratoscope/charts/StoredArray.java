package org.stratoscope.charts;

import java.util.Map;
import org.stratoscope.task.inspection.PlainArray;

/**
 * An array that a measurement stored.
 *
 * @param measurement name of the measurement
 * @param name of the array
 * @param subject the state of the subject
 * @param point value of every sweep axis by its path
 * @param repeat number of the repeat, from 0
 */
public record StoredArray(
        String measurement, String name, String subject, Map<String, String> point, int repeat, PlainArray array) {

    SeriesKey key() {
        return new SeriesKey(measurement, name, "", subject, point);
    }
}
