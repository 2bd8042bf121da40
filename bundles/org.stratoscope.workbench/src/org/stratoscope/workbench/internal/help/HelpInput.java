package org.stratoscope.workbench.internal.help;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.stratoscope.workbench.ui.Icons;

/** Stands for the help book; there is one, and it is remembered over restarts. */
record HelpInput() implements IEditorInput, IPersistableElement {

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("help.svg");
    }

    @Override
    public String getName() {
        return "Help book";
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return HelpInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        // It has no state.
    }

    @Override
    public String getToolTipText() {
        return "What everything means and how it is done";
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
