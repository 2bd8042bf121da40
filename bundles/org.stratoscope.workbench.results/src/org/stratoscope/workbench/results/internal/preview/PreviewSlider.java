package org.stratoscope.workbench.results.internal.preview;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.workbench.ui.Accessibles;

/** A slider for a parameter that is a number, with its value and unit beside it. */
final class PreviewSlider {

    private static final int STEPS = 200;
    private static final int TIMES = 4;

    private final ParameterDescriptor parameter;
    private final double low;
    private final double high;
    private final Scale scale;
    private final Label words;

    /** Creates the slider; the listener is told the parameter's name and every value while it is dragged. */
    PreviewSlider(Composite parent, ParameterDescriptor parameter, double value, BiConsumer<String, String> moved) {
        this.parameter = parameter;
        low = Double.isFinite(parameter.minimum()) ? parameter.minimum() : 0;
        high = Math.min(parameter.maximum(), low + TIMES * Math.max(1, value - low));
        Label title = new Label(parent, SWT.NONE);
        title.setText(parameter.title());
        title.setToolTipText(parameter.description());
        scale = new Scale(parent, SWT.HORIZONTAL);
        scale.setMaximum(isInteger() ? (int) (high - low) : STEPS);
        scale.setPageIncrement(isInteger() ? 1 : STEPS / 10);
        scale.setData("id", "preview." + parameter.name());
        scale.setToolTipText(parameter.title());
        Accessibles.name(scale, parameter.title());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(80, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(scale);
        words = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults()
                .hint(76, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        scale.setSelection((int) Math.round((value - low) / (high - low) * scale.getMaximum()));
        show();
        scale.addListener(SWT.Selection, event -> {
            show();
            moved.accept(parameter.name(), text());
        });
    }

    private boolean isInteger() {
        return parameter.kind() == ParameterKind.INTEGER;
    }

    private double value() {
        return low + (high - low) * scale.getSelection() / scale.getMaximum();
    }

    private String text() {
        return isInteger() ? Long.toString(Math.round(value())) : String.format(Locale.ROOT, "%.3g", value());
    }

    private void show() {
        words.setText(parameter.unit().isEmpty() ? text() : text() + " " + parameter.unit());
    }
}
