package org.stratoscope.workbench.results.internal;

import java.nio.file.Path;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.workbench.results.internal.network.NetworkPage;
import org.stratoscope.workbench.run.LiveRuns;
import org.stratoscope.workbench.run.RunExperiment;
import org.stratoscope.workbench.run.RunInput;
import org.stratoscope.workbench.run.RunPages;
import org.stratoscope.workbench.run.RunText;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.TimeText;
import org.stratoscope.workbench.ui.Workbenches;

/** Shows a run and changes nothing. */
public final class RunEditor extends EditorPart implements RunPages {

    private static final String EXPERIMENT_EDITOR = "org.stratoscope.workbench.editor.experiment";

    private RunDirectory directory;
    private RunWatch watch;
    private RunHeader header;
    private CTabFolder tabs;
    private FiguresPage figures;
    private ResultTablePage table;
    private NetworkPage network;
    private TextPage provenance;
    private TextPage log;
    private TextPage drift;
    private RunState shownState = RunState.RUNNING;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof RunInput run)) {
            throw new PartInitException("A run editor opens the folder of a run.");
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        directory = new RunDirectory(run.folder());
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new RunHeader(
                parent,
                () -> LiveRuns.instance().cancel(directory.folder()),
                () -> RunExperiment.resume(directory.folder()),
                () -> RunExperiment.replay(directory.folder()),
                this::openExperiment);
        tabs = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        figures = new FiguresPage(
                tabs,
                "run.figures",
                "The figures of the experiment appear here. None yet: the run is starting, or its experiment asks for"
                        + " no views; add some under Views in the experiment.");
        table = new ResultTablePage(tabs);
        network = new NetworkPage(tabs, directory);
        RunTexts texts = new RunTexts(directory);
        provenance = new TextPage(tabs, "provenance", texts::provenance);
        log = new TextPage(tabs, "log", texts::logs);
        tab("Figures", figures.control());
        tab("Table", table.control());
        tab("Network", network.control());
        tab("Provenance", provenance.control());
        tab("Log", log.control());
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, event -> refreshShown());
        watch = new RunWatch(directory.folder(), this::show, this::failed);
        watch.start();
    }

    private void tab(String title, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    @Override
    public void showLog() {
        select(log.control());
    }

    @Override
    public void showDrift() {
        addDriftPage();
        select(drift.control());
    }

    private void select(Control page) {
        for (CTabItem item : tabs.getItems()) {
            if (item.getControl() == page) {
                tabs.setSelection(item);
            }
        }
        refreshShown();
    }

    /** Only a replay has a report on what differs from the run before. */
    private void addDriftPage() {
        if (drift == null) {
            drift = new TextPage(tabs, "drift", new RunTexts(directory)::drift);
            tab("Drift", drift.control());
        }
    }

    private void show(RunContent content) {
        if (tabs.isDisposed()) {
            return;
        }
        content.snapshot().ifPresent(run -> {
            header.show(run, run.state() == RunState.RUNNING, RunExperiment.resumable(run));
            if (run.state() != shownState) {
                shownState = run.state();
                refreshShown();
            }
            setPartName(run.title() + " " + TimeText.shortMoment(run.started()));
            setTitleImage(Icons.image(RunText.icon(run.state())));
        });
        if (content.isReplay()) {
            addDriftPage();
        }
        figures.show(content.figures(), content.isRunning());
        table.show(content);
    }

    private void refreshShown() {
        Control page = tabs.getSelection() == null ? null : tabs.getSelection().getControl();
        if (page == provenance.control()) {
            provenance.refresh();
        } else if (page == log.control()) {
            log.refresh();
        } else if (page == network.control()) {
            network.refresh();
        } else if (drift != null && page == drift.control()) {
            drift.refresh();
        }
    }

    private void failed(Exception failure) {
        if (!tabs.isDisposed()) {
            header.unreadable(Failures.sentence(failure));
        }
    }

    private void openExperiment() {
        Path document = directory.document();
        IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(document.toUri());
        IEditorInput input = files.length > 0 && files[0].exists()
                ? new FileEditorInput(files[0])
                : new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(IPath.fromPath(document)));
        Workbenches.openEditor(input, EXPERIMENT_EDITOR);
    }

    @Override
    public void setFocus() {
        tabs.setFocus();
    }

    @Override
    public void dispose() {
        if (watch != null) {
            watch.stop();
        }
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // A run is never changed.
    }

    @Override
    public void doSaveAs() {
        // A run is never changed.
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
