package org.stratoscope.workbench.internal.help;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Restores the help book after a restart. */
public final class HelpInputFactory implements IElementFactory {

    static final String ID = "org.stratoscope.workbench.help.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new HelpInput();
    }
}
