package org.stratoscope.datasets.internal;

import java.util.ArrayList;
import java.util.List;

/** The middle lines of digits in the unit square, x to the right and y downwards. */
final class DigitStrokes {

    /** The digits in label order. */
    static final List<String> NAMES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private static final int STEP_DEGREES = 15;

    private static final List<List<double[][]>> DIGITS = List.of(
            List.<double[][]>of(arc(0.5, 0.5, 0.28, 0.4, 0, 360)),
            List.<double[][]>of(line(0.35, 0.28, 0.55, 0.1, 0.55, 0.9)),
            List.<double[][]>of(joined(arc(0.5, 0.33, 0.26, 0.23, 180, 390), line(0.22, 0.9, 0.8, 0.9))),
            List.<double[][]>of(joined(arc(0.47, 0.3, 0.25, 0.2, 200, 450), arc(0.47, 0.7, 0.28, 0.2, 270, 510))),
            List.<double[][]>of(line(0.62, 0.9, 0.62, 0.1, 0.2, 0.65, 0.82, 0.65)),
            List.<double[][]>of(joined(line(0.75, 0.1, 0.32, 0.1, 0.28, 0.48), arc(0.48, 0.66, 0.28, 0.24, 225, 510))),
            List.<double[][]>of(line(0.66, 0.1, 0.42, 0.35, 0.27, 0.66), arc(0.5, 0.68, 0.24, 0.22, 0, 360)),
            List.<double[][]>of(line(0.2, 0.1, 0.8, 0.1, 0.42, 0.9)),
            List.<double[][]>of(arc(0.5, 0.3, 0.2, 0.2, 0, 360), arc(0.5, 0.7, 0.25, 0.2, 0, 360)),
            List.<double[][]>of(arc(0.5, 0.32, 0.24, 0.22, 0, 360), line(0.74, 0.34, 0.7, 0.6, 0.58, 0.9)));

    private DigitStrokes() {}

    /** The lines of a digit; each a row of points (x, y). */
    static List<double[][]> of(int digit) {
        return DIGITS.get(digit);
    }

    private static double[][] line(double... coordinates) {
        double[][] points = new double[coordinates.length / 2][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {coordinates[2 * i], coordinates[2 * i + 1]};
        }
        return points;
    }

    /** Part of an ellipse; angles in degrees from the right, clockwise. */
    private static double[][] arc(double x, double y, double across, double down, int from, int to) {
        List<double[]> points = new ArrayList<>();
        for (int degrees = from; degrees <= to; degrees += STEP_DEGREES) {
            double angle = StrictMath.toRadians(degrees);
            points.add(new double[] {x + across * StrictMath.cos(angle), y + down * StrictMath.sin(angle)});
        }
        return points.toArray(double[][]::new);
    }

    private static double[][] joined(double[][] first, double[][] second) {
        double[][] all = new double[first.length + second.length][];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
