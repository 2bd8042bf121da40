package org.stratoscope.workbench.internal.runs;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.ViewPart;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.workbench.internal.welcome.WelcomeEditor;
import org.stratoscope.workbench.run.LiveRuns;
import org.stratoscope.workbench.run.RunExperiment;
import org.stratoscope.workbench.run.RunInput;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.Workbenches;

/** Shows the runs of all projects, with how far they are. */
public final class RunsView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.stratoscope.workbench.runs";

    private final StackLayout stack = new StackLayout();
    private final Action open = new Action("Open run", Icons.descriptor("runs.svg")) {
        @Override
        public void run() {
            selected().ifPresent(run -> Workbenches.openEditor(new RunInput(run.folder()), RunInput.EDITOR));
        }
    };
    private final Action cancel = new Action("Cancel run", Icons.descriptor("cancel.svg")) {
        @Override
        public void run() {
            selected().ifPresent(run -> LiveRuns.instance().cancel(run.folder()));
        }
    };
    private final Action resume = new Action("Resume run", Icons.descriptor("run.svg")) {
        @Override
        public void run() {
            selected().ifPresent(run -> RunExperiment.resume(run.folder()));
        }
    };
    private Composite root;
    private Composite nothing;
    private RunsTable table;
    private RunsWatch watch;

    @Override
    public void createPartControl(Composite parent) {
        root = parent;
        parent.setLayout(stack);
        nothing = createNothing(parent);
        table = new RunsTable(parent);
        table.viewer().addDoubleClickListener(event -> open.run());
        table.viewer().addSelectionChangedListener(event -> enableActions());
        getSite().setSelectionProvider(table.viewer());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        IMenuListener fill = manager -> {
            manager.add(open);
            manager.add(cancel);
            manager.add(resume);
        };
        menu.addMenuListener(fill);
        table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        tools.add(open);
        tools.add(cancel);
        tools.add(resume);
        enableActions();
        stack.topControl = nothing;
        watch = new RunsWatch(this::show);
        watch.start();
    }

    private static Composite createNothing(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        Label label = new Label(page, SWT.WRAP);
        label.setText(
                "No runs yet. Open an experiment and choose Run (Ctrl+R); its progress and its results appear here.");
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 6).applyTo(label);
        Link link = new Link(page, SWT.NONE);
        link.setText("<a>Start with the quickstart</a>");
        link.addListener(SWT.Selection, event -> Workbenches.openEditor(WelcomeEditor.INPUT, WelcomeEditor.ID));
        GridDataFactory.fillDefaults().indent(4, 0).applyTo(link);
        return page;
    }

    private void show(List<RunSnapshot> runs) {
        if (root.isDisposed()) {
            return;
        }
        table.show(runs);
        stack.topControl = runs.isEmpty() ? nothing : table.viewer().getTable();
        root.layout();
        enableActions();
    }

    private void enableActions() {
        open.setEnabled(selected().isPresent());
        cancel.setEnabled(selected()
                .filter(run -> LiveRuns.instance().isLive(run.folder()))
                .isPresent());
        resume.setEnabled(selected().filter(RunExperiment::resumable).isPresent());
    }

    private Optional<RunSnapshot> selected() {
        return Optional.ofNullable(
                (RunSnapshot) table.viewer().getStructuredSelection().getFirstElement());
    }

    @Override
    public void setFocus() {
        if (stack.topControl != null) {
            stack.topControl.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (watch != null) {
            watch.stop();
        }
        super.dispose();
    }
}
