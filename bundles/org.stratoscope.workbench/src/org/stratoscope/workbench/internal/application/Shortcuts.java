package org.stratoscope.workbench.internal.application;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.stratoscope.workbench.internal.runs.RunsView;

/** What the menus offer in every perspective. */
final class Shortcuts {

    /** The id of the component library, which a bundle above this one brings. */
    static final String LIBRARY = "org.stratoscope.workbench.editor.library";

    private Shortcuts() {}

    static void add(IPageLayout layout) {
        layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
        layout.addShowViewShortcut(LIBRARY);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(RunsView.ID);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
        layout.addNewWizardShortcut("org.stratoscope.workbench.newExperiment");
        layout.addPerspectiveShortcut(ExperimentsPerspective.ID);
        layout.addPerspectiveShortcut(RunsPerspective.ID);
        layout.addPerspectiveShortcut(ComparePerspective.ID);
        layout.getViewLayout(ProjectExplorer.VIEW_ID).setCloseable(false);
    }
}
