package org.stratoscope.workbench.internal.welcome;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the input of the welcome page again when the workbench starts. */
public final class WelcomeInputFactory implements IElementFactory {

    static final String ID = "org.stratoscope.workbench.welcome.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return WelcomeEditor.INPUT;
    }
}
