package org.stratoscope.workbench.tests;

import java.util.List;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;

/** Asks a control for its name as a screen reader does. */
final class AccessibleNames {

    private AccessibleNames() {}

    /** The name that the listeners of a control give it; empty when none does. */
    static String of(Control control) {
        for (AccessibleListener listener : listeners(control.getAccessible())) {
            AccessibleEvent event = new AccessibleEvent(control);
            event.childID = ACC.CHILDID_SELF;
            listener.getName(event);
            if (event.result != null) {
                return event.result;
            }
        }
        return "";
    }

    /** SWT keeps its listeners to itself. */
    private static List<AccessibleListener> listeners(Accessible accessible) {
        try {
            var field = Accessible.class.getDeclaredField("accessibleListeners");
            field.setAccessible(true);
            List<?> all = (List<?>) field.get(accessible);
            return all == null
                    ? List.of()
                    : all.stream().map(AccessibleListener.class::cast).toList();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("SWT keeps its listeners elsewhere", e);
        }
    }
}
