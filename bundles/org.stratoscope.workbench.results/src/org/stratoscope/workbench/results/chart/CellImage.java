package org.stratoscope.workbench.results.chart;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;

/** The pixels of a figure of cells: its title above all of its drawing, also what is scrolled out of sight. */
final class CellImage {

    private static final int HEAD = 30;
    private static final int LEFT = 12;
    private static final int HEIGHT_AT_MOST = 16_000;

    private CellImage() {}

    static ImageData of(String title, Control control, CellDrawing<?> drawing) {
        int width = Math.max(control.getSize().x, drawing.size().x + LEFT);
        int height = Math.min(HEIGHT_AT_MOST, HEAD + Math.max(control.getSize().y, drawing.size().y));
        Image image = new Image(control.getDisplay(), width, height);
        GC gc = new GC(image);
        Transform shift = new Transform(control.getDisplay());
        try {
            gc.setBackground(control.getBackground());
            gc.fillRectangle(image.getBounds());
            gc.setForeground(control.getForeground());
            gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
            gc.drawString(title, LEFT, 8, true);
            gc.setFont(control.getFont());
            shift.translate(0, HEAD);
            gc.setTransform(shift);
            drawing.paint(gc);
            return image.getImageData();
        } finally {
            shift.dispose();
            gc.dispose();
            image.dispose();
        }
    }
}
