package org.stratoscope.workbench.internal.application;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

/** Names the open document in the window's title. */
final class WindowTitle implements IPartListener2 {

    private static final String PRODUCT = "Stratoscope";

    private final IWorkbenchWindowConfigurer window;

    private WindowTitle(IWorkbenchWindowConfigurer window) {
        this.window = window;
    }

    /** Starts to follow the active editor. */
    static void keepCurrent(IWorkbenchWindowConfigurer window) {
        WindowTitle title = new WindowTitle(window);
        window.getWindow().getPartService().addPartListener(title);
        // Nobody tells of editors that were open when the window closed last time.
        for (IEditorReference editor : window.getWindow().getActivePage() == null
                ? new IEditorReference[0]
                : window.getWindow().getActivePage().getEditorReferences()) {
            title.partOpened(editor);
        }
        title.show();
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        part.addPropertyListener((source, property) -> {
            if (property == IWorkbenchPartConstants.PROP_PART_NAME) {
                show();
            }
        });
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        show();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        show();
    }

    @Override
    public void partInputChanged(IWorkbenchPartReference part) {
        show();
    }

    private void show() {
        if (window.getWindow().getActivePage() == null) {
            window.setTitle(PRODUCT);
            return;
        }
        IEditorPart editor = window.getWindow().getActivePage().getActiveEditor();
        window.setTitle(editor == null ? PRODUCT : editor.getTitle() + " - " + PRODUCT);
    }
}
