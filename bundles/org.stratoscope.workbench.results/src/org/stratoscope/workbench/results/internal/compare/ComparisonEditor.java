package org.stratoscope.workbench.results.internal.compare;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.EditorPart;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.workbench.run.LiveRuns;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Workbenches;

/** Compares runs; which ones and how is a document. */
public final class ComparisonEditor extends EditorPart {

    /** The editor's id. */
    public static final String ID = "org.stratoscope.workbench.results.comparison";

    private final Consumer<RunSnapshot> onRun = this::runChanged;
    private Path file;
    private Optional<IFile> resource = Optional.empty();
    private EditedComparison document;
    private ComparisonPage page;
    private Display display;
    private int request;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        if (input instanceof IFileEditorInput named && named.getFile().getLocation() != null) {
            resource = Optional.of(named.getFile());
            file = named.getFile().getLocation().toPath();
        } else if (input instanceof IURIEditorInput named
                && "file".equals(named.getURI().getScheme())) {
            file = Path.of(named.getURI());
        } else {
            throw new PartInitException(input.getName() + " does not lie on a disk; copy it to one.");
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        page = new ComparisonPage(parent, next -> edit("Change comparison", next), this::add);
        Background.run("Read " + file.getFileName(), () -> ComparisonFile.load(file), this::open, failure -> {
            Failures.show("Open " + file.getFileName(), failure);
            Workbenches.page().ifPresent(shown -> shown.closeEditor(this, false));
        });
    }

    private void open(Comparison loaded) {
        if (request < 0) {
            return;
        }
        document = new EditedComparison(loaded, this::changed);
        new UndoRedoActionGroup(getSite(), document.undoContext(), true)
                .fillActionBars(getEditorSite().getActionBars());
        getEditorSite().getActionBars().updateActionBars();
        LiveRuns.instance().addListener(onRun);
        read();
    }

    private void edit(String label, Comparison next) {
        if (document != null) {
            document.change(label, next);
        }
    }

    private void add(List<Path> runs) {
        if (document != null) {
            document.change("Add runs", document.current().plus(runs));
        }
    }

    private void changed() {
        firePropertyChange(PROP_DIRTY);
        read();
    }

    /** Reads the runs again; only the answer to the newest question is shown. */
    private void read() {
        int mine = ++request;
        Comparison now = document.current();
        Background.run(
                "Read runs",
                () -> ComparisonContent.of(ComparedRun.read(now.runs())),
                content -> {
                    if (mine == request) {
                        page.show(now, content);
                    }
                },
                failure -> Failures.log("The runs could not be read", failure));
    }

    private void runChanged(RunSnapshot run) {
        if (run.state() != RunState.RUNNING) {
            display.asyncExec(() -> {
                if (request >= 0 && document.current().runs().contains(run.folder())) {
                    read();
                }
            });
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        Comparison now = document.current();
        byte[] content = ComparisonFile.toBytes(now, file.toAbsolutePath().getParent());
        try {
            // The window goes on living while the disk works.
            ModalContext.run(inner -> write(content), true, monitor, display);
            document.saved(now);
        } catch (InvocationTargetException e) {
            monitor.setCanceled(true);
            Failures.show("Save", file + " could not be saved (" + e.getCause().getMessage() + ").");
        } catch (InterruptedException e) {
            monitor.setCanceled(true);
        }
    }

    private void write(byte[] content) throws InvocationTargetException {
        try {
            AtomicFiles.write(file, content);
            if (resource.isPresent()) {
                resource.get().refreshLocal(IResource.DEPTH_ZERO, null);
            }
        } catch (IOException | CoreException e) {
            throw new InvocationTargetException(e);
        }
    }

    @Override
    public void doSaveAs() {
        // Copies are made in the explorer.
    }

    @Override
    public boolean isDirty() {
        return document != null && document.isDirty();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void dispose() {
        request = Integer.MIN_VALUE;
        LiveRuns.instance().removeListener(onRun);
        if (document != null) {
            document.dispose();
        }
        super.dispose();
    }
}
