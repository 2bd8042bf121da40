package org.stratoscope.workbench.form;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A line of text; an empty one means that the value is not given. */
public final class TextField implements Field {

    private final Text text;
    private boolean showing;

    /**
     * Creates the field.
     *
     * @param hint shown while it is empty
     */
    public TextField(Composite parent, int style, String hint, Consumer<Optional<String>> edited) {
        text = new Text(parent, SWT.BORDER | style);
        text.setMessage(hint);
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                edited.accept(Optional.of(text.getText()).filter(value -> !value.isEmpty()));
            }
        });
    }

    @Override
    public void show(Optional<String> value) {
        String next = value.orElse("");
        if (!text.getText().equals(next)) {
            showing = true;
            try {
                text.setText(next);
            } finally {
                showing = false;
            }
        }
    }

    @Override
    public Control control() {
        return text;
    }
}
