package org.stratoscope.workbench.internal.preferences;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.stratoscope.workbench.ui.Preferences;

/** Gives the window the theme that the user chose; for the user interface's thread. */
public final class Theme {

    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private Theme() {}

    /** Applies the chosen theme, where the installation has themes and another one is shown. */
    public static void apply() {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        if (engine != null) {
            String wanted = isDark() ? DARK : LIGHT;
            if (engine.getActiveTheme() == null
                    || !wanted.equals(engine.getActiveTheme().getId())) {
                engine.setTheme(wanted, true);
            }
        }
    }

    private static boolean isDark() {
        return switch (Preferences.store().getString(Preferences.THEME)) {
            case Preferences.DARK -> true;
            case Preferences.LIGHT -> false;
            default -> Display.isSystemDarkTheme();
        };
    }
}
