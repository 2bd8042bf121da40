package org.stratoscope.workbench.results.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.stratoscope.charts.export.NumberText;

/** Writes ticks as the exported figures do; the chart widget reads them back to see which of them are round. */
final class TickFormat extends NumberFormat {

    private static final long serialVersionUID = 1L;

    private final int width;

    /**
     * Creates the format.
     *
     * @param width characters each number takes at least, by zeros at its end; 0 for the shortest text
     */
    TickFormat(int width) {
        this.width = width;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        StringBuilder text = new StringBuilder(NumberText.tick(number));
        if (text.length() < width && text.indexOf("e") < 0) {
            text.append(text.indexOf(".") < 0 ? "." : "").repeat('0', Math.max(0, width - text.length()));
        }
        return to.append(text);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        String text = source.substring(position.getIndex());
        try {
            double number = Double.parseDouble(text);
            position.setIndex(source.length());
            return number;
        } catch (NumberFormatException e) {
            position.setErrorIndex(position.getIndex());
            return null;
        }
    }
}
