package org.stratoscope.workbench.internal.welcome;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stratoscope.workbench.ui.ThemeColours;

/** A large button with a picture, a title, a few words and the name of what it does; keys work as on any button. */
final class Tile extends Canvas {

    static final int WIDTH = 250;
    static final int LEAST_WIDTH = 212;
    static final int HEIGHT = 272;

    private static final int MARGIN = 18;
    private static final int PICTURE = 76;
    private static final int ROUND = 12;

    /**
     * What a tile shows.
     *
     * @param action words on what a click does
     */
    record Content(TilePicture picture, String title, String words, String action) {}

    private final Content content;
    private final Runnable action;
    private boolean hovered;

    Tile(Composite parent, String id, Content content, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.content = content;
        this.action = action;
        setData("id", "welcome." + id);
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseEnter, event -> hover(true));
        addListener(SWT.MouseExit, event -> hover(false));
        addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
                action.run();
            }
        });
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        describe();
    }

    /** Does what a click does. */
    void press() {
        action.run();
    }

    private void key(Event event) {
        if (event.character == ' ' || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            press();
        }
    }

    private void hover(boolean now) {
        hovered = now;
        redraw();
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = content.title();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = content.words();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }

    private void paint(Event event) {
        GC gc = event.gc;
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(hovered ? ThemeColours.mixed(this, 0.08) : ThemeColours.panel(this));
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
        gc.setForeground(hovered || isFocusControl() ? ThemeColours.accent(this) : ThemeColours.line(this));
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND, ROUND);
        int width = area.width - 2 * MARGIN;
        content.picture().paint(gc, new Rectangle(MARGIN, MARGIN, width, PICTURE));
        gc.setForeground(getForeground());
        gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        int y = MARGIN + PICTURE + 14;
        gc.drawString(content.title(), MARGIN, y, true);
        y += gc.getFontMetrics().getHeight() + 6;
        TextLayout words = new TextLayout(getDisplay());
        words.setFont(getFont());
        words.setText(content.words());
        words.setWidth(width);
        gc.setForeground(ThemeColours.mixed(this, 0.75));
        words.draw(gc, MARGIN, y);
        words.dispose();
        gc.setForeground(ThemeColours.accent(this));
        gc.drawString(
                content.action() + "  \u203a",
                MARGIN,
                area.height - MARGIN - gc.getFontMetrics().getHeight(),
                true);
    }
}
