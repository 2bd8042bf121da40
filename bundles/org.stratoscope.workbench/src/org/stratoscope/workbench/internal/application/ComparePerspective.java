package org.stratoscope.workbench.internal.application;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.stratoscope.workbench.internal.runs.RunsView;

/** Room for figures side by side: the runs to be dragged into them stand below. */
public final class ComparePerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.stratoscope.workbench.perspective.compare";

    private static final float EXPLORER_WIDTH = 0.16f;
    private static final float EDITOR_HEIGHT = 0.78f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        IFolderLayout runs = layout.createFolder("runs", IPageLayout.BOTTOM, EDITOR_HEIGHT, layout.getEditorArea());
        runs.addView(RunsView.ID);
        layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, EXPLORER_WIDTH, layout.getEditorArea());
        Shortcuts.add(layout);
    }
}
