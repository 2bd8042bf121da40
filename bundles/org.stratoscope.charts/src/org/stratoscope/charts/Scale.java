package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Maps values to the range 0..1 of an axis and chooses its ticks.
 *
 * @param low value at 0, positive when logarithmic
 * @param high value at 1, greater than low
 */
public record Scale(double low, double high, boolean logarithmic) {

    private static final int TICKS_ABOUT = 6;

    /** A logarithmic range up to this ratio of its ends is numbered as a linear one: it may hold hardly a 1, 2 or 5. */
    private static final int NARROW = 6;

    /** Chooses a range that shows all values with a small margin; a logarithmic scale leaves out what is not positive. */
    public static Scale around(DoubleStream values, boolean logarithmic) {
        double[] usable = values.filter(v -> Double.isFinite(v) && (!logarithmic || v > 0))
                .toArray();
        if (usable.length == 0) {
            return logarithmic ? new Scale(0.1, 10, true) : new Scale(0, 1, false);
        }
        double least = DoubleStream.of(usable).min().getAsDouble();
        double greatest = DoubleStream.of(usable).max().getAsDouble();
        if (logarithmic) {
            double margin = Math.max(0.05, 0.05 * Math.log10(greatest / least));
            return new Scale(least * Math.pow(10, -margin), greatest * Math.pow(10, margin), true);
        }
        double margin = greatest > least ? 0.05 * (greatest - least) : Math.max(0.5, 0.1 * Math.abs(greatest));
        double low = least >= 0 && least - margin < 0 ? 0 : least - margin;
        return new Scale(low, greatest + margin, false);
    }

    /** The place of a value, 0 at the low end and 1 at the high end; not finite when it cannot be shown. */
    public double place(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** Round values within the range, in ascending order. */
    public List<Double> ticks() {
        return logarithmic && high / low > NARROW ? logarithmicTicks() : linearTicks();
    }

    private List<Double> linearTicks() {
        double rough = (high - low) / TICKS_ABOUT;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (factor * power >= rough) {
                step = factor * power;
                break;
            }
        }
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private List<Double> logarithmicTicks() {
        List<Double> ticks = new ArrayList<>();
        boolean fine = Math.log10(high / low) < 2.5;
        for (int exponent = (int) Math.floor(Math.log10(low)); exponent <= Math.ceil(Math.log10(high)); exponent++) {
            for (double factor : fine ? new double[] {1, 2, 5} : new double[] {1}) {
                double tick = factor * Math.pow(10, exponent);
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
