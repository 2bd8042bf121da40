package org.stratoscope.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Keeps scrolled areas as large as what they hold. */
public final class Scrolling {

    private Scrolling() {}

    /** Creates an area that scrolls and in which things are put. */
    public static Composite area(Composite parent) {
        ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        Composite content = new Composite(scroll, SWT.NONE);
        content.setBackgroundMode(SWT.INHERIT_FORCE);
        scroll.setContent(content);
        return content;
    }

    /** Fits all areas around the control to their content. */
    public static void fit(Control inside) {
        for (Composite parent = inside.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrolledComposite scroll && scroll.getContent() != null) {
                Point size = scroll.getContent().computeSize(SWT.DEFAULT, SWT.DEFAULT);
                scroll.setMinSize(size);
            }
        }
    }
}
