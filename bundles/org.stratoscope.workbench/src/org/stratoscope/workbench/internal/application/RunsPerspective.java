package org.stratoscope.workbench.internal.application;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.stratoscope.workbench.internal.runs.RunsView;

/** Room for runs while they go on: the list of all runs wide below what they show. */
public final class RunsPerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.stratoscope.workbench.perspective.runs";

    private static final float EXPLORER_WIDTH = 0.16f;
    private static final float EDITOR_HEIGHT = 0.62f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, EDITOR_HEIGHT, layout.getEditorArea());
        below.addView(RunsView.ID);
        below.addView(IPageLayout.ID_PROGRESS_VIEW);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, EXPLORER_WIDTH, layout.getEditorArea());
        Shortcuts.add(layout);
    }
}
