package org.stratoscope.workbench.editor.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.workbench.editor.internal.document.DocumentFile;
import org.stratoscope.workbench.editor.internal.document.EditedExperiment;
import org.stratoscope.workbench.editor.internal.document.ProblemMarkers;
import org.stratoscope.workbench.editor.internal.form.ComponentAddition;
import org.stratoscope.workbench.editor.internal.form.FormContext;
import org.stratoscope.workbench.editor.internal.outline.ExperimentOutline;
import org.stratoscope.workbench.project.OpenExperiment;
import org.stratoscope.workbench.run.RunCommand;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.InstalledServices;
import org.stratoscope.workbench.ui.TimeText;

/** Edits an experiment document. */
public final class ExperimentEditor extends EditorPart implements IGotoMarker {

    private DocumentFile file;
    private Composite root;
    private EditedExperiment document;
    private Validation validation;
    private FileWatch fileWatch;
    private Autosave autosave;
    private CTabFolder tabs;
    private EditorBody body;
    private SourcePage source;
    private ExperimentOutline outline = new ExperimentOutline(this::reveal);
    private String wantedPlace = "";

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        file = DocumentFile.of(input);
    }

    @Override
    public void createPartControl(Composite parent) {
        root = parent;
        GridLayoutFactory.fillDefaults().applyTo(root);
        note("Reading " + file.path().getFileName() + "\u2026");
        Background.run("Read " + file.path().getFileName(), file::load, this::open, failure -> {
            if (!root.isDisposed()) {
                note(Failures.sentence(failure));
            }
        });
    }

    private void note(String sentence) {
        clear();
        Label label = new Label(root, SWT.WRAP);
        label.setText(sentence.replace("&", "&&"));
        label.setData("id", "experiment.note");
        GridDataFactory.fillDefaults().grab(true, false).indent(16, 16).applyTo(label);
        root.layout();
    }

    private void clear() {
        for (var child : root.getChildren()) {
            child.dispose();
        }
    }

    private void open(Experiment loaded) {
        if (root.isDisposed()) {
            return;
        }
        clear();
        document = new EditedExperiment(loaded);
        validation = new Validation(document, file, problems -> refresh());
        FormContext context = new FormContext(
                document,
                InstalledServices.registry(),
                file.folder(),
                validation::problems,
                new MenuCommands(getEditorSite().getActionBars()));
        tabs = new CTabFolder(root, SWT.BOTTOM | SWT.FLAT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        Composite page = new Composite(tabs, SWT.NONE);
        body = new EditorBody(page, context, () -> RunCommand.execute(getSite()));
        source = new SourcePage(tabs);
        tab("Experiment", page);
        tab("Source", source.control());
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, event -> refresh());
        new ComponentDrop(tabs, this::dropped);
        root.layout(true, true);
        // The document was not read yet when the editor got the focus, which nothing could take then.
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
        new UndoRedoActionGroup(getSite(), document.undoContext(), true)
                .fillActionBars(getEditorSite().getActionBars());
        getEditorSite().getActionBars().updateActionBars();
        document.addListener(this::changed);
        fileWatch = FileWatch.start(file, document);
        autosave = new Autosave(document, file.path());
        offerKept(document.copy());
        changed();
        if (!wantedPlace.isEmpty()) {
            body.reveal(wantedPlace);
        }
    }

    /** Unsaved changes of an earlier session are not overwritten before the user has decided on them. */
    private void offerKept(Experiment saved) {
        Background.run(
                "Look for unsaved changes",
                () -> KeptChanges.of(file.path(), saved),
                found -> {
                    if (root.isDisposed()) {
                        return;
                    }
                    if (found.isEmpty()) {
                        autosave.start();
                        return;
                    }
                    new RecoveryBar(
                            tabs,
                            TimeText.moment(found.get().when()),
                            () -> {
                                document.replace(
                                        "Restore unsaved changes", found.get().experiment());
                                autosave.start();
                            },
                            () -> {
                                autosave.delete();
                                autosave.start();
                            });
                },
                failure -> Failures.log("Unsaved changes could not be looked for", failure));
    }

    private void tab(String title, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    private void changed() {
        refresh();
        firePropertyChange(PROP_DIRTY);
        validation.soon();
    }

    private void refresh() {
        if (!root.isDisposed() && body != null) {
            body.refresh(validation.problems());
            outline.show(document.experiment(), validation.problems());
            setTitleImage(
                    validation.problems().all().isEmpty()
                            ? Icons.image("experiment.svg")
                            : Icons.withError("experiment.svg"));
            if (tabs.getSelectionIndex() == 1) {
                source.show(document.experiment());
            }
        }
    }

    /** Whether the document is read and can be changed. */
    public boolean isOpen() {
        return document != null;
    }

    /** Puts a component where it is usually meant to go, and shows it there. */
    public void add(Component<?> component) {
        add(ComponentAddition.usual(component, document.experiment()));
    }

    private void dropped(Component<?> component) {
        add(component);
        getSite().getPage().activate(this);
    }

    /** Changes the document and shows the place that was changed. */
    public void add(ComponentAddition addition) {
        String place = addition.apply(document);
        if (!place.isEmpty()) {
            reveal(place);
        }
    }

    private void reveal(String place) {
        if (body != null) {
            tabs.setSelection(0);
            body.reveal(place);
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == Experiment.class) {
            return document == null ? null : adapter.cast(document.copy());
        }
        if (adapter == OpenExperiment.class) {
            return document == null ? null : adapter.cast(new OpenDocument(getPartName(), document, this::reveal));
        }
        return adapter == IContentOutlinePage.class ? adapter.cast(outline()) : super.getAdapter(adapter);
    }

    /** A page lives as long as the outline view shows it; the view asks again afterwards. */
    private ExperimentOutline outline() {
        outline = new ExperimentOutline(this::reveal);
        if (isOpen()) {
            outline.show(document.experiment(), validation.problems());
        }
        return outline;
    }

    @Override
    public boolean isDirty() {
        return document != null && document.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        Experiment copy = document.copy();
        try {
            byte[] content = ExperimentDocuments.toBytes(copy);
            // The window goes on living while the disk works.
            ModalContext.run(inner -> write(content), true, monitor, root.getDisplay());
            document.saved(copy);
            autosave.clear();
        } catch (InvalidInputException e) {
            refused(monitor, e);
        } catch (InvocationTargetException e) {
            refused(monitor, e.getCause() instanceof Exception cause ? cause : e);
        } catch (InterruptedException e) {
            monitor.setCanceled(true);
        }
    }

    private void write(byte[] content) throws InvocationTargetException {
        try {
            file.save(content);
        } catch (IOException | CoreException e) {
            throw new InvocationTargetException(e);
        }
    }

    private void refused(IProgressMonitor monitor, Exception failure) {
        monitor.setCanceled(true);
        Failures.show("Save", file.path() + " could not be saved (" + Failures.sentence(failure) + ").");
    }

    @Override
    public void doSaveAs() {
        // Copies are made in the explorer.
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void gotoMarker(IMarker marker) {
        wantedPlace = marker.getAttribute(ProblemMarkers.PATH, "");
        reveal(wantedPlace);
    }

    @Override
    public void setFocus() {
        if (body != null) {
            body.setFocus();
        } else if (root != null) {
            root.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (document != null) {
            fileWatch.stop();
            autosave.stop();
            validation.stop();
            document.dispose();
        }
        super.dispose();
    }
}
