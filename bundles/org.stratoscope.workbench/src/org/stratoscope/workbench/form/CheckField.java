package org.stratoscope.workbench.form;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Yes or no; without a value it shows the default. */
public final class CheckField implements Field {

    private final Button button;
    private final boolean otherwise;

    /** Creates the field; it tells of every change. */
    public CheckField(Composite parent, boolean otherwise, Consumer<Optional<String>> edited) {
        this.otherwise = otherwise;
        button = new Button(parent, SWT.CHECK);
        button.addListener(SWT.Selection, event -> edited.accept(Optional.of(Boolean.toString(button.getSelection()))));
    }

    @Override
    public void show(Optional<String> value) {
        button.setSelection(value.map(Boolean::parseBoolean).orElse(otherwise));
    }

    @Override
    public Control control() {
        return button;
    }
}
