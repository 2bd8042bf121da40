package org.stratoscope.workbench.editor.internal.library;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.ViewPart;
import org.stratoscope.api.component.Component;
import org.stratoscope.workbench.editor.internal.ExperimentEditor;
import org.stratoscope.workbench.editor.internal.form.ComponentAddition;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.InstalledServices;
import org.stratoscope.workbench.ui.Workbenches;

/** The installed components: found by words, explained, and put into the experiment that is open. */
public final class LibraryView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.stratoscope.workbench.editor.library";

    private static final int SETTLE_MS = 400;
    private static final int[] SHARES = {50, 50};

    private final Action add = new Action("Add to experiment", Icons.descriptor("add.svg")) {
        @Override
        public void run() {
            addSelected();
        }
    };
    private final Runnable reading = this::read;
    private Text search;
    private LibraryTree tree;
    private LibraryPage page;
    private Optional<Component<?>> wanted = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search components");
        search.setData("id", "library.search");
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 4).applyTo(search);
        SashForm parts = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
        tree = new LibraryTree(parts);
        page = new LibraryPage(parts);
        parts.setWeights(SHARES);
        page.showHint();
        search.addListener(SWT.Modify, event -> tree.search(search.getText()));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.viewer().getTree().setFocus();
                event.doit = false;
            }
        });
        tree.viewer().addSelectionChangedListener(event -> selected());
        // Enter is a double click of the keyboard.
        tree.viewer().getTree().addListener(SWT.DefaultSelection, event -> open());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> fill(menu));
        tree.viewer().getTree().setMenu(menu.createContextMenu(tree.viewer().getTree()));
        add.setToolTipText("Add the selected component to the open experiment (Enter)");
        getViewSite().getActionBars().getToolBarManager().add(add);
        getSite().setSelectionProvider(tree.viewer());
        selected();
        Runnable stop = InstalledServices.onComponentsChanged(() -> Workbenches.later(this::readSoon));
        parent.addListener(SWT.Dispose, event -> stop.run());
        read();
    }

    /** A plug-in brings several components one after another. */
    private void readSoon() {
        if (!search.isDisposed()) {
            search.getDisplay().timerExec(-1, reading);
            search.getDisplay().timerExec(SETTLE_MS, reading);
        }
    }

    private void read() {
        Background.run(
                "Read components",
                () -> LibraryEntry.all(InstalledServices.registry()),
                this::show,
                failure -> Failures.show("Component library", failure));
    }

    private void show(List<LibraryEntry> entries) {
        if (!search.isDisposed()) {
            tree.show(entries);
            wanted.ifPresent(this::select);
        }
    }

    /** Selects a component and shows its documentation, as soon as the components are listed. */
    public void reveal(Component<?> component) {
        search.setText("");
        select(component);
    }

    private void select(Component<?> component) {
        boolean there = tree.select(component.kind(), component.info().id());
        wanted = there ? Optional.empty() : Optional.of(component);
    }

    private void selected() {
        Optional<LibraryEntry> entry = tree.selected();
        add.setEnabled(entry.isPresent());
        entry.ifPresent(page::show);
    }

    private void open() {
        if (tree.selected().isPresent()) {
            addSelected();
        } else {
            Object kind = tree.viewer().getStructuredSelection().getFirstElement();
            tree.viewer().setExpandedState(kind, !tree.viewer().getExpandedState(kind));
        }
    }

    private void fill(MenuManager menu) {
        tree.selected().ifPresent(entry -> {
            Optional<ExperimentEditor> editor = editor();
            for (ComponentAddition way : ComponentAddition.of(entry.component())) {
                Action action = new Action(way.title()) {
                    @Override
                    public void run() {
                        editor.ifPresent(target -> target.add(way));
                    }
                };
                action.setEnabled(editor.isPresent());
                menu.add(action);
            }
        });
    }

    private void addSelected() {
        Optional<ExperimentEditor> editor = editor();
        if (editor.isEmpty()) {
            getViewSite()
                    .getActionBars()
                    .getStatusLineManager()
                    .setErrorMessage("No experiment is open to add it to; open or create one first.");
            return;
        }
        getViewSite().getActionBars().getStatusLineManager().setErrorMessage(null);
        tree.selected().ifPresent(entry -> editor.get().add(entry.component()));
    }

    private Optional<ExperimentEditor> editor() {
        IEditorPart active = getSite().getPage().getActiveEditor();
        return active instanceof ExperimentEditor experiment && experiment.isOpen()
                ? Optional.of(experiment)
                : Optional.empty();
    }

    @Override
    public void setFocus() {
        search.setFocus();
    }
}
