package org.stratoscope.workbench.editor.internal;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.workbench.editor.internal.document.DocumentFile;
import org.stratoscope.workbench.editor.internal.document.EditedExperiment;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;

/** Takes over what others write into the file, as long as the user has changed nothing. */
final class FileWatch {

    private final DocumentFile file;
    private final EditedExperiment document;
    private final Display display = Display.getCurrent();
    private final IResourceChangeListener listener = this::workspaceChanged;
    private boolean stopped;

    private FileWatch(DocumentFile file, EditedExperiment document) {
        this.file = file;
        this.document = document;
    }

    static FileWatch start(DocumentFile file, EditedExperiment document) {
        FileWatch watch = new FileWatch(file, document);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(watch.listener, IResourceChangeEvent.POST_CHANGE);
        return watch;
    }

    void stop() {
        stopped = true;
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
    }

    private void workspaceChanged(IResourceChangeEvent event) {
        if (file.resource()
                .map(resource -> hasNewContent(event.getDelta(), resource))
                .orElse(false)) {
            display.asyncExec(this::reload);
        }
    }

    private static boolean hasNewContent(IResourceDelta delta, IFile resource) {
        IResourceDelta member = delta == null ? null : delta.findMember(resource.getFullPath());
        return member != null
                && member.getKind() == IResourceDelta.CHANGED
                && (member.getFlags() & IResourceDelta.CONTENT) != 0;
    }

    private void reload() {
        if (stopped || document.isDirty()) {
            return;
        }
        Background.run(
                "Read " + file.path().getFileName(),
                file::load,
                this::takeOver,
                failure -> Failures.log("The changed file could not be read", failure));
    }

    private void takeOver(Experiment loaded) {
        if (!stopped && !document.isDirty() && !EcoreUtil.equals(loaded, document.experiment())) {
            document.reload(loaded);
        }
    }
}
