package org.stratoscope.workbench.results.chart;

import java.util.List;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;

/** Sentences below a figure, in as many lines as its width asks for. */
record WrappedNotes(Control control, List<String> notes, int width) {

    private TextLayout layout() {
        TextLayout layout = new TextLayout(control.getDisplay());
        layout.setFont(control.getFont());
        layout.setText(String.join("\n", notes));
        layout.setWidth(Math.max(40, width));
        return layout;
    }

    int height() {
        if (notes.isEmpty()) {
            return 0;
        }
        TextLayout layout = layout();
        int height = layout.getBounds().height;
        layout.dispose();
        return height;
    }

    void paint(GC gc, int x, int y) {
        if (!notes.isEmpty()) {
            TextLayout layout = layout();
            layout.draw(gc, x, y);
            layout.dispose();
        }
    }
}
