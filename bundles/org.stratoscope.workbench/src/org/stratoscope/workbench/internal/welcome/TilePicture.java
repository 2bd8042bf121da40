package org.stratoscope.workbench.internal.welcome;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.stratoscope.charts.Palette;

/** The small drawings on the tiles, in the colours of the charts. */
enum TilePicture {
    /** Three curves over depth. */
    CURVES {
        @Override
        void draw(GC gc, Rectangle area) {
            double[][] curves = {{0.15, 0.3, 0.55, 0.75, 0.85}, {0.8, 0.72, 0.6, 0.35, 0.2}, {0.5, 0.45, 0.3, 0.28, 0.1}
            };
            gc.setLineWidth(3);
            for (int i = 0; i < curves.length; i++) {
                gc.setForeground(colour(i));
                int[] points = new int[2 * curves[i].length];
                for (int j = 0; j < curves[i].length; j++) {
                    points[2 * j] = area.x + j * area.width / (curves[i].length - 1);
                    points[2 * j + 1] = area.y + (int) (curves[i][j] * area.height);
                }
                gc.drawPolyline(points);
            }
        }
    },
    /** Layers that get smaller. */
    LAYERS {
        @Override
        void draw(GC gc, Rectangle area) {
            int count = 6;
            int step = area.width / count;
            for (int i = 0; i < count; i++) {
                int height = area.height - i * area.height / (count + 2);
                gc.setBackground(colour(i % 3));
                gc.setAlpha(255 - 22 * i);
                gc.fillRoundRectangle(area.x + i * step, area.y + (area.height - height) / 2, step - 6, height, 5, 5);
            }
            gc.setAlpha(255);
        }
    },
    /** A grid of small figures. */
    GRID {
        @Override
        void draw(GC gc, Rectangle area) {
            int columns = 4;
            int width = area.width / columns;
            int height = area.height / 2;
            for (int i = 0; i < 2 * columns; i++) {
                int left = area.x + i % columns * width;
                int top = area.y + i / columns * height;
                gc.setBackground(colour(i % 6));
                gc.setAlpha(60);
                gc.fillRoundRectangle(left, top, width - 6, height - 6, 5, 5);
                gc.setAlpha(255);
                gc.setForeground(colour(i % 6));
                gc.setLineWidth(2);
                int base = top + height - 14;
                gc.drawPolyline(new int[] {
                    left + 5,
                    base - (i * 5) % 11,
                    left + width / 3,
                    base - 4 - (i * 7) % 13,
                    left + width - 14,
                    base - (i * 3) % 15
                });
            }
        }
    };

    abstract void draw(GC gc, Rectangle area);

    static Color colour(int index) {
        String hex = Palette.colour(index);
        return new Color(new RGB(
                Integer.parseInt(hex.substring(1, 3), 16),
                Integer.parseInt(hex.substring(3, 5), 16),
                Integer.parseInt(hex.substring(5, 7), 16)));
    }

    /** Draws smoothly. */
    void paint(GC gc, Rectangle area) {
        gc.setAntialias(SWT.ON);
        draw(gc, area);
    }
}
