package org.stratoscope.workbench.internal.welcome;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.stratoscope.workbench.ui.Icons;

/**
 * Stands for the welcome page. It is remembered over restarts: a page that is not leaves an editor without content behind
 * when the program ends without being closed.
 */
record WelcomeInput() implements IEditorInput, IPersistableElement {

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
        return this;
    }

    @Override
    public String getFactoryId() {
        return WelcomeInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        // There is one welcome page; it has no state.
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
