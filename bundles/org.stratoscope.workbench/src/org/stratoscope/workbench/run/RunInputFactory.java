package org.stratoscope.workbench.run;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the inputs of run editors again when the workbench starts. */
public final class RunInputFactory implements IElementFactory {

    @Override
    public IAdaptable createElement(IMemento memento) {
        return RunInput.restored(memento);
    }
}
