package org.stratoscope.workbench.internal.application;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.stratoscope.workbench.internal.preferences.Theme;
import org.stratoscope.workbench.internal.welcome.WelcomeEditor;
import org.stratoscope.workbench.ui.Workbenches;

/** Shapes the window and decides what is open when it appears. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point PREFERRED = new Point(1440, 900);

    WindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new MenuAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        window.setInitialSize(new Point(Math.min(PREFERRED.x, screen.width), Math.min(PREFERRED.y, screen.height)));
        window.setShowMenuBar(true);
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setShowPerspectiveBar(true);
        window.setTitle("Stratoscope");
        IPreferenceStore preferences = PlatformUI.getPreferenceStore();
        preferences.setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        WindowTitle.keepCurrent(getWindowConfigurer());
        Theme.apply();
        Recovery.start();
        List<Path> named = OpenedPaths.named();
        OpenedPaths.open(named);
        boolean empty = named.isEmpty() && StratoscopeAdvisor.root().getProjects().length == 0;
        if (empty && page != null && page.getEditorReferences().length == 0) {
            Workbenches.openEditor(WelcomeEditor.INPUT, WelcomeEditor.ID);
        }
    }
}
