package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;

/** What the driver does when the window does something that no test expects. */
class DriverTests {

    private final Driver driver = new Driver();

    @Test
    void aDialogThatNobodyExpectsFailsTheTestAndIsClosed() {
        Display.getCurrent()
                .asyncExec(() -> MessageDialog.openError(
                        driver.window().getShell(), "Something", "It went wrong; do it again."));
        AssertionError error = assertThrows(
                AssertionError.class, () -> driver.waitUntil("what never is", Duration.ofMillis(100), () -> false));
        assertEquals(
                "never happened: what never is; a dialog came in between: Something / It went wrong; do it again.",
                error.getMessage());
    }
}
