package org.stratoscope.workbench.results.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.stratoscope.charts.export.NumberText;

/** Writes ticks as the exported figures do; the chart widget reads them back to see which of them are round. */
final class TickFormat extends NumberFormat {

    private static final long serialVersionUID = 1L;

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(NumberText.tick(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return to.append(number);
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
