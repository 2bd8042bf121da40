package org.stratoscope.workbench.editor.internal.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stratoscope.workbench.ui.ThemeColours;

/** One step of the flow: its title, what is chosen, and a mark when something is wrong. */
final class Card extends Canvas {

    static final int HEIGHT = 76;

    private static final int MARGIN = 9;
    private static final int ROUND = 10;
    private static final int LINES = 2;
    private static final int MARK = 5;

    private final CardKind kind;
    private List<String> lines = List.of();
    private int problems;
    private boolean selected;
    private boolean hovered;

    Card(Composite parent, CardKind kind, Runnable select, Runnable previous, Runnable next) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.kind = kind;
        setData("id", "card." + kind.name().toLowerCase(Locale.ROOT));
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> {
            setFocus();
            select.run();
        });
        addListener(SWT.MouseEnter, event -> hover(true));
        addListener(SWT.MouseExit, event -> hover(false));
        addListener(SWT.KeyDown, event -> key(event, select, previous, next));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(
                SWT.Traverse,
                event -> event.doit =
                        event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        describe();
    }

    private static void key(Event event, Runnable select, Runnable previous, Runnable next) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> previous.run();
            case SWT.ARROW_RIGHT -> next.run();
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> select.run();
            default -> {
                // Other keys mean nothing to a card.
            }
        }
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = kind.title() + ": " + String.join(", ", lines)
                        + (problems > 0 ? ", " + problems + " problems" : "");
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABITEM;
            }
        });
    }

    /** How wide the card has to be to show its whole title. */
    int leastWidth() {
        GC gc = new GC(this);
        gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        int width = gc.textExtent(kind.title()).x + 2 * MARGIN + 2;
        gc.dispose();
        return width;
    }

    CardKind kind() {
        return kind;
    }

    void show(List<String> summary, List<String> sentences) {
        if (!summary.equals(lines) || sentences.size() != problems) {
            lines = List.copyOf(summary);
            problems = sentences.size();
            redraw();
        }
        List<String> tip = new ArrayList<>(summary);
        tip.addAll(sentences);
        setToolTipText(String.join("\n", tip));
    }

    void setSelected(boolean now) {
        selected = now;
        redraw();
    }

    private void hover(boolean now) {
        hovered = now;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 100 : widthHint, HEIGHT);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(
                selected
                        ? ThemeColours.mixed(
                                ThemeColours.accent(this).getRGB(),
                                getBackground().getRGB(),
                                0.1)
                        : hovered ? ThemeColours.mixed(this, 0.08) : ThemeColours.panel(this));
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
        gc.setForeground(border());
        gc.setLineWidth(selected || isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND, ROUND);
        gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        gc.setForeground(getForeground());
        int width = area.width - 2 * MARGIN;
        gc.drawString(fitting(gc, kind.title(), problems > 0 ? width - 4 * MARK : width), MARGIN, 8, true);
        int y = 8 + gc.getFontMetrics().getHeight() + 5;
        gc.setFont(getFont());
        gc.setForeground(ThemeColours.mixed(this, 0.72));
        int height = gc.getFontMetrics().getHeight();
        for (int i = 0; i < Math.min(LINES, lines.size()); i++) {
            gc.drawString(fitting(gc, lines.get(i), width), MARGIN, y + i * (height + 1), true);
        }
        if (problems > 0) {
            paintMark(gc, area.width - MARGIN - 2 * MARK);
        }
    }

    private Color border() {
        if (problems > 0) {
            return ThemeColours.problem(this);
        }
        return selected || isFocusControl() ? ThemeColours.accent(this) : ThemeColours.line(this);
    }

    private void paintMark(GC gc, int left) {
        gc.setBackground(ThemeColours.problem(this));
        gc.fillOval(left - 2, 9, 3 * MARK, 3 * MARK);
        gc.setForeground(getBackground());
        gc.setLineWidth(2);
        gc.drawLine(left + 5, 12, left + 5, 17);
        gc.drawPoint(left + 5, 20);
    }

    private static String fitting(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && gc.textExtent(text.substring(0, end) + "\u2026").x > width) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }
}
