package org.stratoscope.workbench.form;

import java.util.Optional;
import org.eclipse.swt.widgets.Control;

/** A control for one value as text. */
public interface Field {

    /** Shows the value; nothing means that it is not given. Does not count as an edit. */
    void show(Optional<String> value);

    /** What gets the focus. */
    Control control();
}
