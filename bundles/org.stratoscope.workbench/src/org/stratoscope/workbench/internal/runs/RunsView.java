package org.stratoscope.workbench.internal.runs;

import java.util.List;
import java.util.stream.Stream;
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
import org.stratoscope.workbench.ui.Workbenches;

/** Shows the runs of all projects, with how far they are. */
public final class RunsView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.stratoscope.workbench.runs";

    private final StackLayout stack = new StackLayout();
    private final RunActions actions = new RunActions(this::selection);
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
        table.viewer().addDoubleClickListener(event -> actions.open());
        table.viewer().addSelectionChangedListener(event -> actions.enable());
        getSite().setSelectionProvider(table.viewer());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(actions::fillMenu);
        getSite().registerContextMenu(menu, table.viewer());
        table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
        actions.fillTools(getViewSite().getActionBars().getToolBarManager());
        actions.enable();
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

    private void show(RunList runs) {
        if (root.isDisposed()) {
            return;
        }
        table.show(runs);
        stack.topControl = runs.runs().isEmpty() ? nothing : table.viewer().getTable();
        root.layout();
        actions.enable();
    }

    private List<RunSnapshot> selection() {
        return Stream.of(table.viewer().getStructuredSelection().toArray())
                .map(RunSnapshot.class::cast)
                .toList();
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
