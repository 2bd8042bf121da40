package org.stratoscope.workbench.results.internal.preview;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.workbench.run.UserSettings;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.InstalledServices;

/** Follows the experiment that is open in front: which one it is, and every change of it. */
final class EditorFollower implements IPartListener2, IPropertyListener {

    private final IWorkbenchPartSite site;
    private final BiConsumer<Optional<Experiment>, Path> listener;
    private IEditorPart followed;
    private int told;

    /** The listener is told the experiment, as a copy with the user's settings, and the folder of its document. */
    EditorFollower(IWorkbenchPartSite site, BiConsumer<Optional<Experiment>, Path> listener) {
        this.site = site;
        this.listener = listener;
    }

    void start() {
        site.getPage().addPartListener(this);
        look();
    }

    void stop() {
        told++;
        site.getPage().removePartListener(this);
        if (followed != null) {
            followed.removePropertyListener(this);
        }
    }

    private void look() {
        IEditorPart active = site.getPage().getActiveEditor();
        if (active != followed) {
            if (followed != null) {
                followed.removePropertyListener(this);
            }
            followed = active;
            if (followed != null) {
                followed.addPropertyListener(this);
            }
        }
        tell();
    }

    private void tell() {
        Optional<Experiment> experiment =
                Optional.ofNullable(followed).map(editor -> Adapters.adapt(editor, Experiment.class));
        Path folder = folder();
        int mine = ++told;
        if (experiment.isEmpty()) {
            listener.accept(experiment, folder);
            return;
        }
        Background.run(
                "Find files of experiment",
                () -> UserSettings.applied(experiment.get(), folder, InstalledServices.registry()),
                applied -> {
                    if (mine == told) {
                        listener.accept(Optional.of(applied), folder);
                    }
                },
                failure -> Failures.log("The files of the experiment could not be looked for", failure));
    }

    private Path folder() {
        return followed != null
                        && followed.getEditorInput() instanceof IURIEditorInput input
                        && "file".equals(input.getURI().getScheme())
                ? Path.of(input.getURI()).toAbsolutePath().getParent()
                : Path.of("").toAbsolutePath();
    }

    @Override
    public void propertyChanged(Object source, int property) {
        tell();
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        look();
    }

    @Override
    public void partVisible(IWorkbenchPartReference part) {
        look();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        look();
    }
}
