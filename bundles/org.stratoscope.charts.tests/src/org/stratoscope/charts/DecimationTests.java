package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A line of a million points looks the same with far fewer. */
class DecimationTests {

    private static final int MILLION = 1_000_000;
    private static final int COLUMNS = 800;

    private static List<PointModel> wave(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PointModel(i, Math.sin(i * 0.1), Double.NaN, ""))
                .toList();
    }

    @Test
    void everyColumnKeepsItsExtremesAndItsEnds() {
        List<PointModel> points = wave(MILLION);
        List<PointModel> kept = Decimation.of(points, COLUMNS);
        assertTrue(kept.size() <= 4 * COLUMNS, kept.size() + " points");
        assertEquals(points.getFirst(), kept.getFirst());
        assertEquals(points.getLast(), kept.getLast());
        double width = MILLION - 1.0;
        for (int column = 0; column < COLUMNS; column++) {
            int from = (int) Math.ceil(column * width / COLUMNS);
            int to = (int) Math.ceil((column + 1) * width / COLUMNS) - 1;
            double highest = IntStream.rangeClosed(from, to)
                    .mapToDouble(i -> points.get(i).y())
                    .max()
                    .orElseThrow();
            double keptHighest = kept.stream()
                    .filter(point -> point.x() >= from && point.x() <= to)
                    .mapToDouble(PointModel::y)
                    .max()
                    .orElseThrow();
            assertEquals(highest, keptHighest, "column " + column);
        }
    }

    @Test
    void aLoneSpikeIsNotLost() {
        List<PointModel> points = IntStream.range(0, MILLION)
                .mapToObj(i -> new PointModel(i, i == 123_457 ? 9 : 0, Double.NaN, ""))
                .toList();
        assertTrue(Decimation.of(points, COLUMNS).stream().anyMatch(point -> point.y() == 9));
    }

    @Test
    void fewPointsAndLinesThatTurnBackStayAsTheyAre() {
        List<PointModel> few = wave(100);
        assertSame(few, Decimation.of(few, COLUMNS));
        List<PointModel> back = List.of(
                new PointModel(1, 0, Double.NaN, ""),
                new PointModel(0, 1, Double.NaN, ""),
                new PointModel(2, 2, Double.NaN, ""));
        assertSame(back, Decimation.of(back, 0));
    }
}
