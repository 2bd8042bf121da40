package org.stratoscope.workbench.internal.application;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.stratoscope.workbench.internal.runs.RunsView;

/** Lays the window out: explorer and outline left, documents in the middle, the library right, runs and problems below. */
public final class ExperimentsPerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.stratoscope.workbench.perspective";

    private static final float EXPLORER_WIDTH = 0.18f;
    private static final float EXPLORER_HEIGHT = 0.5f;
    private static final float EDITOR_WIDTH = 0.74f;
    private static final float EDITOR_HEIGHT = 0.74f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, EXPLORER_WIDTH, layout.getEditorArea());
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.BOTTOM, EXPLORER_HEIGHT, ProjectExplorer.VIEW_ID);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, EDITOR_WIDTH, layout.getEditorArea());
        right.addView(Shortcuts.LIBRARY);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, EDITOR_HEIGHT, layout.getEditorArea());
        below.addView(RunsView.ID);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(IPageLayout.ID_PROGRESS_VIEW);
        Shortcuts.add(layout);
    }
}
