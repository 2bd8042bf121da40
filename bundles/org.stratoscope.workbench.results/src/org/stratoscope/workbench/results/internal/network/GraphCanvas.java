package org.stratoscope.workbench.results.internal.network;

import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.ThemeColours;

/** The graph from the images, at the top, to the output. Arrow keys move the selection; Ctrl with wheel, plus or minus zooms. */
final class GraphCanvas {

    private static final double ZOOM_STEP = 1.2;
    private static final double LEAST_ZOOM = 0.3;
    private static final double GREATEST_ZOOM = 3;
    private static final int ROUND = 8;
    private static final int STRIPE = 5;

    private final Canvas canvas;
    private final IntConsumer chosen;
    private NetworkTable table;
    private GraphGeometry geometry = new GraphGeometry(GraphLayout.of(List.of()));
    private int selected = GraphLayout.IMAGES;
    private double zoom = 1;

    GraphCanvas(Composite parent, IntConsumer chosen) {
        this.chosen = chosen;
        canvas = new Canvas(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.BORDER);
        canvas.setData("id", "network.graph");
        Accessibles.name(canvas, "Graph of the network");
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, event -> arrangeBars());
        canvas.addListener(SWT.MouseDown, this::click);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(
                SWT.Traverse,
                event -> event.doit =
                        event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        for (ScrollBar bar : List.of(canvas.getVerticalBar(), canvas.getHorizontalBar())) {
            bar.addListener(SWT.Selection, event -> canvas.redraw());
        }
    }

    Canvas control() {
        return canvas;
    }

    void show(NetworkTable newTable) {
        table = newTable;
        geometry = new GraphGeometry(GraphLayout.of(newTable.nodes()));
        arrangeBars();
        canvas.redraw();
    }

    /** Marks a node and scrolls it into sight. */
    void select(int node) {
        selected = node;
        if (table != null) {
            Rectangle box = geometry.box(geometry.layout().place(node));
            reveal(canvas.getVerticalBar(), box.y, box.height, canvas.getClientArea().height);
            reveal(canvas.getHorizontalBar(), box.x, box.width, canvas.getClientArea().width);
        }
        canvas.redraw();
    }

    private void reveal(ScrollBar bar, int start, int length, int room) {
        int from = (int) (start * zoom);
        int to = (int) ((start + length) * zoom);
        if (from < bar.getSelection() || to > bar.getSelection() + room) {
            bar.setSelection((from + to - room) / 2);
        }
    }

    private void arrangeBars() {
        Point size = geometry.size();
        arrange(canvas.getVerticalBar(), size.y, canvas.getClientArea().height);
        arrange(canvas.getHorizontalBar(), size.x, canvas.getClientArea().width);
        canvas.redraw();
    }

    private void arrange(ScrollBar bar, int length, int room) {
        int all = (int) Math.ceil(length * zoom);
        int thumb = Math.max(1, Math.min(room, all));
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - thumb)), 0, Math.max(1, all), thumb, 30, thumb);
        bar.setEnabled(all > room);
    }

    private void paint(Event event) {
        if (table == null) {
            return;
        }
        GC gc = event.gc;
        gc.setAntialias(SWT.ON);
        Transform transform = new Transform(gc.getDevice());
        transform.translate(
                -canvas.getHorizontalBar().getSelection(),
                -canvas.getVerticalBar().getSelection());
        transform.scale((float) zoom, (float) zoom);
        gc.setTransform(transform);
        gc.setForeground(ThemeColours.mixed(canvas, 0.45));
        for (GraphLayout.Edge edge : geometry.layout().edges()) {
            gc.drawPolyline(geometry.line(edge));
        }
        int top = (int) (canvas.getVerticalBar().getSelection() / zoom);
        int bottom = top + (int) (canvas.getClientArea().height / zoom);
        for (GraphLayout.Place place : geometry.layout().places()) {
            Rectangle box = geometry.box(place);
            if (box.y + box.height >= top && box.y <= bottom) {
                paint(gc, place.node(), box);
            }
        }
        gc.setTransform(null);
        transform.dispose();
    }

    private void paint(GC gc, int node, Rectangle box) {
        String kind =
                node == GraphLayout.IMAGES ? "images" : table.nodes().get(node).kind();
        String name =
                node == GraphLayout.IMAGES ? "images" : table.nodes().get(node).name();
        RGB colour = KindColours.of(canvas, kind);
        RGB background = canvas.getBackground().getRGB();
        gc.setBackground(ThemeColours.mixed(colour, background, node == selected ? 0.45 : 0.18));
        gc.fillRoundRectangle(box.x, box.y, box.width, box.height, ROUND, ROUND);
        gc.setBackground(new Color(colour));
        gc.fillRoundRectangle(box.x, box.y, STRIPE, box.height, STRIPE, STRIPE);
        gc.setForeground(node == selected ? ThemeColours.accent(canvas) : new Color(colour));
        gc.setLineWidth(node == selected ? canvas.isFocusControl() ? 3 : 2 : 1);
        gc.drawRoundRectangle(box.x, box.y, box.width, box.height, ROUND, ROUND);
        gc.setLineWidth(1);
        gc.setForeground(canvas.getForeground());
        String text = shortened(gc, name, box.width - 2 * STRIPE - 6);
        gc.drawText(text, box.x + STRIPE + 6, box.y + (box.height - gc.textExtent(text).y) / 2, true);
    }

    /** The end of a name tells more than its beginning. */
    private static String shortened(GC gc, String name, int width) {
        String text = name;
        while (text.length() > 3 && gc.textExtent(text).x > width) {
            text = "\u2026" + text.substring(text.startsWith("\u2026") ? 2 : 1);
        }
        return text;
    }

    private void click(Event event) {
        canvas.setFocus();
        if (table == null) {
            return;
        }
        int x = (int) ((event.x + canvas.getHorizontalBar().getSelection()) / zoom);
        int y = (int) ((event.y + canvas.getVerticalBar().getSelection()) / zoom);
        geometry.layout().places().stream()
                .filter(place -> geometry.box(place).contains(x, y))
                .findFirst()
                .ifPresent(place -> chosen.accept(place.node()));
    }

    private void key(Event event) {
        if (table == null) {
            return;
        }
        boolean command = (event.stateMask & SWT.MOD1) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> choose(selected + 1);
            case SWT.ARROW_UP -> choose(selected - 1);
            case SWT.ARROW_RIGHT -> beside(1);
            case SWT.ARROW_LEFT -> beside(-1);
            case SWT.HOME -> choose(GraphLayout.IMAGES);
            case SWT.END -> choose(table.nodes().size() - 1);
            case '+', '=', SWT.KEYPAD_ADD -> zoomWhen(command, zoom * ZOOM_STEP);
            case '-', SWT.KEYPAD_SUBTRACT -> zoomWhen(command, zoom / ZOOM_STEP);
            case '0', SWT.KEYPAD_0 -> zoomWhen(command, 1);
            default -> {
                return;
            }
        }
    }

    private void choose(int node) {
        if (node >= GraphLayout.IMAGES && node < table.nodes().size()) {
            chosen.accept(node);
        }
    }

    /** The node in the next lane of the same row, or an input or user of the selected one that lies in another lane. */
    private void beside(int direction) {
        GraphLayout.Place here = geometry.layout().place(selected);
        geometry.layout().places().stream()
                .filter(place -> Integer.signum(place.lane() - here.lane()) == direction)
                .filter(place -> place.row() == here.row() || linked(place.node(), selected))
                .min((a, b) -> Math.abs(a.row() - here.row()) - Math.abs(b.row() - here.row()))
                .ifPresent(place -> chosen.accept(place.node()));
    }

    private boolean linked(int one, int other) {
        return inputs(one).contains(other) || inputs(other).contains(one);
    }

    private List<Integer> inputs(int node) {
        return node == GraphLayout.IMAGES ? List.of() : table.nodes().get(node).inputs();
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            zoomWhen(true, event.count > 0 ? zoom * ZOOM_STEP : zoom / ZOOM_STEP);
            event.doit = false;
        }
    }

    private void zoomWhen(boolean wanted, double next) {
        if (wanted) {
            zoom = Math.clamp(next, LEAST_ZOOM, GREATEST_ZOOM);
            arrangeBars();
            select(selected);
        }
    }
}
