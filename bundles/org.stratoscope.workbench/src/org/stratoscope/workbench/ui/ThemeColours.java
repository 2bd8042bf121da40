package org.stratoscope.workbench.ui;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Colours that stay readable on whatever background the theme gives. */
public final class ThemeColours {

    private static final RGB ACCENT = new RGB(0, 114, 178);
    private static final RGB ACCENT_ON_DARK = new RGB(86, 180, 233);
    private static final RGB PROBLEM = new RGB(190, 50, 0);
    private static final RGB PROBLEM_ON_DARK = new RGB(255, 140, 90);
    private static final int MIDDLE = 128;

    private ThemeColours() {}

    /** Whether the control's background is dark. */
    public static boolean isDark(Control control) {
        RGB rgb = control.getBackground().getRGB();
        return (299 * rgb.red + 587 * rgb.green + 114 * rgb.blue) / 1000 < MIDDLE;
    }

    /** The colour of what is selected or can be clicked. */
    public static Color accent(Control control) {
        return new Color(isDark(control) ? ACCENT_ON_DARK : ACCENT);
    }

    /** The colour of what is wrong. */
    public static Color problem(Control control) {
        return new Color(isDark(control) ? PROBLEM_ON_DARK : PROBLEM);
    }

    /** Text that stands back: hints, units, captions. */
    public static Color faint(Control control) {
        return mixed(control, 0.62);
    }

    /** Borders and grid lines. */
    public static Color line(Control control) {
        return mixed(control, 0.16);
    }

    /** A background slightly off the control's own. */
    public static Color panel(Control control) {
        return mixed(control, 0.04);
    }

    /** A mixture of the control's foreground (at 1) and background (at 0). */
    public static Color mixed(Control control, double share) {
        return mixed(control.getForeground().getRGB(), control.getBackground().getRGB(), share);
    }

    /** A mixture of two colours: the first at 1, the second at 0. */
    public static Color mixed(RGB one, RGB other, double share) {
        return new Color(
                between(one.red, other.red, share),
                between(one.green, other.green, share),
                between(one.blue, other.blue, share));
    }

    private static int between(int one, int other, double share) {
        return (int) Math.round(one * share + other * (1 - share));
    }
}
