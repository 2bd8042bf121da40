package org.stratoscope.workbench.internal.welcome;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.stratoscope.workbench.ui.Icons;

/** Stands for the welcome page; it is not remembered over restarts. */
record WelcomeInput() implements IEditorInput {

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("stratoscope16.png");
    }

    @Override
    public String getName() {
        return "Welcome";
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return "Three ways to begin";
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
