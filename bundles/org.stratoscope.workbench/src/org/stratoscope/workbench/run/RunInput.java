package org.stratoscope.workbench.run;

import java.nio.file.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.stratoscope.workbench.ui.Icons;

/**
 * Names a run to an editor; it is remembered over restarts.
 *
 * @param folder of the run, absolute
 */
public record RunInput(Path folder) implements IEditorInput, IPersistableElement {

    /** The id of the editor that shows runs. */
    public static final String EDITOR = "org.stratoscope.workbench.results.run";

    private static final String FACTORY = "org.stratoscope.workbench.run.input";
    private static final String FOLDER = "folder";

    public RunInput {
        folder = folder.toAbsolutePath().normalize();
    }

    static RunInput restored(IMemento memento) {
        return new RunInput(Path.of(memento.getString(FOLDER)));
    }

    @Override
    public boolean exists() {
        return folder.toFile().isDirectory();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("runs.svg");
    }

    @Override
    public String getName() {
        return folder.getFileName().toString();
    }

    @Override
    public String getToolTipText() {
        return folder.toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return exists() ? this : null;
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(FOLDER, folder.toString());
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
